#!/usr/bin/env bash
# edtf.js 4.11.1 shows spring 2023 as 1/1/2023, the 2020s as XXXX, and 45 BC as 45.
# Expected: format() shows a date in the precision that it has: the package reads seasons, unspecified digits and years before Christ.
# Happens:  a season (2023-21) gets a day, the first of January; of a decade (202X) and a century (19XX) no digit is left; of a year before Christ no era.
#           min, by which one sorts, is the first of January for the season too.
# Matters:  “in spring” becomes a day that nobody stated, and sorts and reads like one.
# Do:       write such dates out oneself, by their precision; format() is for days, months and years.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" edtf@4.11.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import edtf, { format } from "edtf";

const shown = (text) => format(edtf(text), "en-US");
const seen = ["2023-05-04", "2023-05", "2023-21", "202X", "19XX", "-0044"].map((text) => [text, shown(text)]);
console.log("seen:", seen);
assert.deepEqual(seen.map(([, words]) => words), ["5/4/2023", "5/2023", "1/1/2023", "XXXX", "XXXX", "45"]);
assert.equal(new Date(edtf("2023-21").min).toISOString().slice(0, 10), "2023-01-01");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
