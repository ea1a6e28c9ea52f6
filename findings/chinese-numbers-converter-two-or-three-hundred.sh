#!/usr/bin/env bash
# chinese-numbers-converter 2.3.1 writes “two or three hundred people” as 2300 people, and “in case it is not safe” as “11000 is not safe”.
# Expected: 两三百人 stays as it is or becomes a range; 万一 (in case) is no number. The readme warns of place names with one such sign.
# Happens:  the signs are read one after the other, 2 then 300, and any two of them are a number.
# Matters:  an estimate of 200 to 300 is ten times as high, with the certainty of a count.
# Do:       show numbers as printed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" chinese-numbers-converter@2.3.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const module = createRequire(import.meta.url)("chinese-numbers-converter");
const ChineseNumber = module.default ?? module;

const seen = ["三百人", "两三百人", "万一不安全"].map((text) => new ChineseNumber(text).toArabicString());
console.log("seen:", seen);
assert.deepEqual(seen, ["300人", "2300人", "11000不安全"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
