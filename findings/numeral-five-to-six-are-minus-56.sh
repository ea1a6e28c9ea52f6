#!/usr/bin/env bash
# numeral 2.0.6 reads “5-6” as -56, “−5” as 5 and “3 dead, 4 hurt” as 34.
# Expected: 5 or no number for a range, -5 for a true minus, no number for a sentence; “1,000” and “1.23m” are read as they should be.
# Happens:  everything but digits and points is taken out; a hyphen anywhere makes the number negative, the minus of typeset text none.
# Matters:  ranges, temperatures and tolls are other numbers, with no sign that anything was left over.
# Do:       read what is a number and nothing else.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" numeral@2.0.6
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const numeral = createRequire(import.meta.url)("numeral");

const SEEN = [["1,000", 1000], ["1.23m", 1230000], ["5-6", -56], ["5–6", 56], ["10-15%", -10.15], ["-5", -5], ["−5", 5], ["$5bn", 5], ["3 dead, 4 hurt", 34], ["COVID-19", -19]];
for (const [text, number] of SEEN) {
  const seen = numeral(text).value();
  console.log("seen:", text, "->", seen);
  assert.equal(seen, number);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
