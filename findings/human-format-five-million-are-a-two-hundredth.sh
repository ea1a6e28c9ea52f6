#!/usr/bin/env bash
# human-format 1.2.1 reads “5 million” as 0.005 and “12m” as 0.012, and writes half as “500 m”, which numeral reads as 500 million.
# Expected: five million or an error, as “5K” is one; 0.5 for a half.
# Happens:  a letter is an SI prefix, m a thousandth part, and the rest of the word the unit, “illion”; “1e3” is 10 to the 18th.
# Matters:  m is a million to most tools that shorten numbers (number-abbreviate, numeral), and the one's output is the other's input.
# Do:       name the scale, and read back only what it wrote.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" human-format@1.2.1 numeral@2.0.6 number-abbreviate@2.0.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const humanFormat = require("human-format");
const numeral = require("numeral");
const NumberAbbreviate = require("number-abbreviate");

for (const [text, number] of [["5M", 5e6], ["5 million", 0.005], ["12m", 0.012], ["1e3", 1e18]]) {
  const seen = humanFormat.parse(text);
  console.log("seen:", text, "->", seen);
  assert.equal(seen, number);
}
assert.throws(() => humanFormat.parse("5K"));
const half = humanFormat(0.5);
const twelve = new NumberAbbreviate().abbreviate(12345678, 0);
console.log("seen: 0.5 ->", half, "->", numeral(half).value(), "| 12345678 ->", twelve, "->", humanFormat.parse(twelve));
assert.equal(half, "500 m");
assert.equal(numeral(half).value(), 500000000);
assert.equal(twelve, "12m");
assert.equal(humanFormat.parse(twelve), 0.012);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
