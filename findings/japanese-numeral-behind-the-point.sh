#!/usr/bin/env bash
# @geolonia/japanese-numeral 1.0.2 finds 50,000 in “3.5万人”, which is 35,000 people; the number 5.2万 is 0.
# Expected: it reads figures mixed with signs, such as 2億3千. A decimal point, the usual way of a newspaper to write large numbers, is read, refused or left alone.
# Happens:  the search begins behind the point, and the reader gives 0 without a word.
# Matters:  the number of those who fled is 15,000 too high, or nobody.
# Do:       look for a point or a comma before what is found, and leave such numbers as printed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @geolonia/japanese-numeral@1.0.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { findKanjiNumbers, kanji2number } = createRequire(import.meta.url)("@geolonia/japanese-numeral");

const seen = [findKanjiNumbers("5万人"), findKanjiNumbers("3.5万人"), kanji2number("5万"), kanji2number("5.2万")];
console.log("seen:", seen);
assert.deepEqual(seen, [["5万"], ["5万"], 50_000, 0]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
