#!/usr/bin/env bash
# iso8601 1.1.1 for Node dates 10:00+02:00 on 4 May to 26 April: the zone +02:00 counts as 200 hours.
# Expected: 08:00Z on 4 May, as `new Date` has it.
# Happens:  the zone’s figures are one number of hours. Without a colon in it, +0200, or for hours alone, +02, the zone is left out: 10:00Z.
# Matters:  an article of May is from April, and of two that appeared together one is eight days older.
# Do:       read it with `new Date`, or Temporal.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" iso8601@1.1.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { toDate } = createRequire(import.meta.url)("iso8601");

const HOURS = ["2023-05-04T10:00:00Z", "2023-05-04T10:00:00+02:00", "2023-05-04T10:00:00-05:30", "2023-05-04T10:00:00+0200", "2023-05-04T10:00:00+02"];
const seen = HOURS.map((words) => toDate(words).toISOString().slice(0, 16));
console.log("seen:", seen);
assert.equal(new Date(HOURS[1]).toISOString().slice(0, 16), "2023-05-04T08:00");
assert.deepEqual(seen, ["2023-05-04T10:00", "2023-04-26T02:00", "2023-05-25T06:30", "2023-05-04T10:00", "2023-05-04T10:00"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
