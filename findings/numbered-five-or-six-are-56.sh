#!/usr/bin/env bash
# numbered 1.1.0 reads “five or six” as 56, “one in three” as 13, “half a million” as a million and “minus five” as 5.
# Expected: nothing, or an error, where a text isn't one number; -5 for “minus five”.
# Happens:  words that it doesn't know, “minus” among them, are left out, and tens are made of what is left; “negative five” is -5.
# Matters:  five or six dead are 56 dead, a third of the votes 13.
# Do:       hand over nothing but one number in words, and look for “minus” yourself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" numbered@1.1.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import numbered from "numbered";

const SEEN = {
  "fifty-six": 56,
  "five or six": 56,
  "between five and six": 56,
  "one in three": 13,
  "half a million": 1000000,
  "two point five million": 2.5,
  "no one": 1,
  "minus five": 5,
  "negative five": -5,
};
for (const [words, value] of Object.entries(SEEN)) {
  const seen = numbered.parse(words);
  console.log("seen:", words, "->", seen);
  assert.equal(seen, value);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
