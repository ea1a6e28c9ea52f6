#!/usr/bin/env bash
# dehumanize-date 3.0.0 takes “4 May, 10:30” for 4 May 2000, and “4 May, 10 am” for 4 May 2010.
# Expected: the day in this year, as for “4 May”, or nothing, as for “Friday, 4 May 2023”: it reads days only.
# Happens:  after a day and a month the next figures are the year, whatever comes behind them; of 10:30 it reads the 10 as 2000.
# Matters:  what is said to happen tomorrow at half past ten happened decades ago.
# Do:       refuse texts with a colon, am or pm before reading.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" dehumanize-date@3.0.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const parse = createRequire(import.meta.url)("dehumanize-date").default;

const READ = new Date(2026, 10, 29);
const seen = ["4 May 2023", "4 May", "4 May, 10:30", "4 May, 10 am", "Friday, 4 May 2023"].map((text) => parse(text, { today: READ }));
console.log("seen:", seen);
assert.deepEqual(seen, ["2023-05-04", "2026-05-04", "2000-05-04", "2010-05-04", null]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
