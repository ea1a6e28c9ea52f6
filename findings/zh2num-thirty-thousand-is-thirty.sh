#!/usr/bin/env bash
# @lazy-cjk/zh2num 1.0.2 reads 3万, thirty thousand, as 30, and 1億, a hundred million, as 10.
# Expected: 30000 and 100000000, as for 三万 and 一億, or the text as it is, as for 半.
# Happens:  next to figures the unit is written as a nought. 3.5万 is “3.50”. 一百二, a hundred and twenty, is 102, though 一千二 is 1200.
# Matters:  papers write tolls and sums so: the number is a thousand times too small, and looks like one.
# Do:       turn figures into characters first, or read the unit oneself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @lazy-cjk/zh2num@1.0.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { zh2num } from "@lazy-cjk/zh2num";

const seen = ["三万", "3万", "1億", "一千二", "一百二"].map((number) => Number(zh2num(number)));
console.log("seen:", seen);
assert.deepEqual(seen, [30000, 30, 10, 1200, 102]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
