#!/usr/bin/env bash
# written-number 0.11.1 writes -5 as nothing, and 2.5 as three.
# Expected: “minus five” and “two point five”, or an error for what it can't write.
# Happens:  a negative number is the empty text; a fraction is rounded first. “5,000”, with the comma that English prints, is empty too.
# Matters:  “growth of -0.5 per cent, after 2.5” becomes “growth of  per cent, after three”.
# Do:       write only whole numbers from 0 up; leave the others in digits.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" written-number@0.11.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import writtenNumber from "written-number";

const seen = [21, -5, -0.5, 2.5, "5,000"].map((number) => writtenNumber(number));
console.log("seen:", seen);
assert.deepEqual(seen, ["twenty-one", "", "", "three", ""]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
