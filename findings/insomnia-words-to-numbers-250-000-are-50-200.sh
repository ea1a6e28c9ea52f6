#!/usr/bin/env bash
# @insomnia-dev/words-to-numbers 2.2.0 reads “two hundred and fifty thousand” as 50,200 and “twenty five thousand” as 5,020.
# Expected: 250,000 and 25,000, as it reads “two hundred thousand” as 200,000.
# Happens:  the last word before “thousand” or “million” alone is multiplied by it, and the others are added.
# Matters:  250,000 people without power are 50,200 people.
# Do:       look for another: no number in words above a hundred thousand is safe here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @insomnia-dev/words-to-numbers@2.2.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { wordsToNumbers } = createRequire(import.meta.url)("@insomnia-dev/words-to-numbers");

const SEEN = {
  "two hundred thousand people": "200000 people",
  "two hundred and fifty thousand people": "50200 people",
  "twenty five thousand people": "5020 people",
  "one hundred twenty five million dollars": "5000120 dollars",
};
for (const [words, text] of Object.entries(SEEN)) {
  const seen = wordsToNumbers(words);
  console.log("seen:", words, "->", seen);
  assert.equal(seen, text);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
