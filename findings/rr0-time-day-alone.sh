#!/usr/bin/env bash
# @rr0/time 0.11.2 writes a date of which only the day is approximate as one of which all is: 2023-05-~04 becomes 2023~-05~-04~.
# Expected: ISO 8601-2's level 2: a mark to the left of a part is about this part alone, a mark to its right about it and all before it.
# Happens:  ?2023-05-04 is written 2023?-05-04, which is the same; for the month and the day the mark spreads to the year: 2023-?05-04 becomes 2023?-05?-04.
# Matters:  “about 4 May 2023”, whose year is certain, has an uncertain year once it was read and written.
# Do:       keep the date as it was written.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @rr0/time@0.11.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { Level2Date } from "@rr0/time";

const DATES = ["?2023-05-04", "2023-05-~04", "2023-?05-04", "2023-05-04~"];
const seen = DATES.map((date) => Level2Date.fromString(date)).map((date) => [String(date), date.year.uncertain || date.year.approximate]);
console.log("seen:", seen);
assert.deepEqual(seen, [["2023?-05-04", true], ["2023~-05~-04~", true], ["2023?-05?-04", true], ["2023~-05~-04~", true]]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
