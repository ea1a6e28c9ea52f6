#!/usr/bin/env bash
# dateutil 0.1.0 for Node takes a quarter of 2023 for one day, a day of a week for seven, and 10:00+02:00 for 10:00Z.
# Expected: it reads all of ISO 8601 and quarters, as its readme says, and gives each date the length that it covers: a month has 31 days.
# Happens:  2023-Q2 is 24 hours long. 2023-W18-4 is a Thursday of seven days. The zone behind an hour is not read.
# Matters:  what happened in June is outside the second quarter, and of two statements the later one comes first.
# Do:       compute the end of a period from its kind, and read hours with Date.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" dateutil@0.1.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { parse } = createRequire(import.meta.url)("dateutil");

const days = ["2023-05", "2023-Q2", "2023-W18-4"].map((date) => parse(date).size / 86_400_000);
const seen = [days, ["2023-05-04T10:00+02:00", "2023-05-04T10:00Z"].map((hour) => parse(hour).toISOString())];
console.log("seen:", seen);
assert.deepEqual(seen, [[31, 1, 7], ["2023-05-04T10:00:00.000Z", "2023-05-04T10:00:00.000Z"]]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
