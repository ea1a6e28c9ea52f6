#!/usr/bin/env bash
# numeric-quantity 3.3.3 reads “5¹” as 51 and “10⁶” as 106.
# Expected: no number, as for “5 million”; a raised digit is a note's or a power's.
# Happens:  each character that Unicode gives a digit's value to counts as that digit, raised and lowered ones too.
# Matters:  a number with a note behind it, as copied from a table of figures, is ten times as many, and no error is raised.
# Do:       take raised digits off before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" numeric-quantity@3.3.3
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { numericQuantity } from "numeric-quantity";

const SEEN = [["5", 5], ["5½", 5.5], ["5 million", NaN], ["5¹", 51], ["10⁶", 106], ["H₂", NaN], ["5₂", 52]];
for (const [text, number] of SEEN) {
  const seen = numericQuantity(text);
  console.log("seen:", text, "->", seen);
  assert.ok(Object.is(seen, number));
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
