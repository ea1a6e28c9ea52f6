#!/usr/bin/env bash
# parse-messy-time 2.1.0 takes “May 2023” for 13 May 2031, and every text without a date, such as “five dead”, for today.
# Expected: a day in May 2023, or nothing; 4 May 2023 is read as that. Nothing, or an error, for words that are no date.
# Happens:  the first number behind the month is its day, and 2023 days are five years; what it doesn’t know it leaves out.
# Matters:  what happened in May is to come in years, and a sentence without a date gets one.
# Do:       take a result only if its year is in the text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" parse-messy-time@2.1.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const parse = createRequire(import.meta.url)("parse-messy-time");

const now = new Date(2026, 10, 29, 12);
const seen = ["4 May 2023", "in May 2023", "13/05/2023", "five dead"].map((text) => parse(text, { now }).toDateString());
console.log("seen:", seen);
assert.deepEqual(seen, ["Thu May 04 2023", "Tue May 13 2031", "Sun Nov 29 2026", "Sun Nov 29 2026"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
