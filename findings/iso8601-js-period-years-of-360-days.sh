#!/usr/bin/env bash
# iso8601-js-period 0.2.1 counts 360 days for a year: five years are 25 days short.
# Expected: 365 days or so, since its sum is in seconds and P365D is a duration, too.
# Happens:  a year is twelve months and a month thirty days: P1Y is shorter than P361D.
# Matters:  what happened “within a year” is sorted behind what happened in 361 days.
# Do:       add years and months to a date, never to a number of seconds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" iso8601-js-period@0.2.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { Period } = createRequire(import.meta.url)("iso8601-js-period");

const seen = ["P1D", "P1Y", "P5Y", "P361D"].map((words) => Period.parseToTotalSeconds(words) / 86400);
console.log("seen:", seen);
assert.deepEqual(seen, [1, 360, 1800, 361]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
