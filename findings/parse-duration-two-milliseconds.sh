#!/usr/bin/env bash
# parse-duration 2.1.9 reads 2:27 as two milliseconds, and “2-3 days” as three days and two of them.
# Expected: minutes and seconds, or null, which is its answer to “half an hour”.
# Happens:  a number without a unit counts as milliseconds: 2:27 is 2.027, 1:02:27 is 1.002027, 1/2 h is two hours and a millisecond.
# Matters:  a recording of two minutes has no length, so each quotation in it lies behind its end; no null says so.
# Do:       read times with colons oneself, and take a duration only if the whole text is numbers with units.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" parse-duration@2.1.9
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import parse from "parse-duration";

const seen = ["2:27", "1:02:27", "2-3 days", "half an hour", "2 m 27 s"].map((text) => parse(text));
console.log("seen:", seen);
assert.deepEqual(seen, [2.027, 1.002027, 259200002, null, 147000]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
