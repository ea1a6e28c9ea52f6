#!/usr/bin/env bash
# isodate 0.1.4 for Node reads 10:00+02:00 as 12:00Z: it adds the zone instead of taking it off.
# Expected: 08:00Z, as its README says that it reads strings with zones.
# Happens:  the sign is turned round, so 10:00 in Oslo is four hours late; and .5 of a second is 5 milliseconds.
# Matters:  of two reports the one that came later is taken for the earlier one.
# Do:       use `Date.parse`, which reads both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" isodate@0.1.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const isodate = createRequire(import.meta.url)("isodate");

const seen = ["2023-05-04T10:00:00Z", "2023-05-04T10:00:00+02:00", "2023-05-04T10:00:00-05:00", "2023-05-04T10:00:00.5Z"].map((words) => isodate(words).toISOString());
console.log("seen:", seen);
assert.deepEqual(seen, ["2023-05-04T10:00:00.000Z", "2023-05-04T12:00:00.000Z", "2023-05-04T05:00:00.000Z", "2023-05-04T10:00:00.005Z"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
