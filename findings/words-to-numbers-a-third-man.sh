#!/usr/bin/env bash
# words-to-numbers 1.5.1 reads “two point five million” as not a number, “a third man” as 1 3 man, and makes 500 of two hundred and three hundred.
# Expected: numbers in words become digits; “a” and “no one” are none, “between … and …” has two.
# Happens:  every “one” and “a” before a number counts, the ends of a range are added up, and a point before “million” gives NaN.
# Matters:  “between 200 and 300 dead” becomes 500, and “no one was hurt” becomes “no 1 was hurt”.
# Do:       read numbers one at a time, each with the noun that it counts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" words-to-numbers@1.5.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import wordsToNumbers from "words-to-numbers";

const read = wordsToNumbers.wordsToNumbers;
const seen = ["two point five million", "a third man", "between two hundred and three hundred", "no one was hurt"].map((text) => read(text));
console.log("seen:", seen);
assert.deepEqual(seen, [NaN, "1 3 man", "between 500", "no 1 was hurt"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
