#!/usr/bin/env bash
# date-duration 2.0.0 takes “a day before”, -P1D, for a day after.
# Expected: 3 May from 4 May, or an error, as for other notations that it doesn’t know. ISO 8601-2 has the sign.
# Happens:  the sign is dropped, and toString() writes P1D.
# Matters:  a cause moves behind what it caused, by twice the time between the two.
# Do:       look at the sign oneself and call subtractFrom().
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" date-duration@2.0.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const module = createRequire(import.meta.url)("date-duration");
const Duration = module.default ?? module;

const day = new Date("2023-05-04T12:00:00Z");
const seen = ["P1D", "-P1D"].map((words) => [String(new Duration(words)), new Duration(words).addTo(day).toISOString().slice(0, 10)]);
console.log("seen:", seen);
assert.deepEqual(seen, [["P1D", "2023-05-05"], ["P1D", "2023-05-05"]]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
