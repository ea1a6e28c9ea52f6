#!/usr/bin/env bash
# number-parsing 0.3.2 reads 1,234 as 1.234 and 1,000 as 1000, 0.500 as 500 and .08 as 8.
# Expected: one reading of a comma for all numbers; a number below one stays below one.
# Happens:  three figures behind one comma or stop are mostly thousands if the last is 0, and a fraction if not; of what begins with a stop the stop is dropped, with a minus before it, too.
# Matters:  1,234 people are one, 2,500 are 2500, in one column; half a per cent (0.500) is five hundred.
# Do:       say what the comma means, and part the digits oneself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" number-parsing@0.3.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const parse = createRequire(import.meta.url)("number-parsing");

const seen = ["1,000", "2,500", "1,234", "12,345", "1.5", "0.500", "1.250", ".08", "-.5", "12,34,567"].map((words) => [words, parse(words)]);
console.log("seen:", seen);
assert.deepEqual(seen, [
  ["1,000", 1000],
  ["2,500", 2500],
  ["1,234", 1.234],
  ["12,345", 12.345],
  ["1.5", 1.5],
  ["0.500", 500],
  ["1.250", 1250],
  [".08", 8],
  ["-.5", 5],
  ["12,34,567", 12.34],
]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
