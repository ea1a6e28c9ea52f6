#!/usr/bin/env bash
# durhuman 0.0.0-alpha.3 takes “1.5 hours” for one hour, “2 hours 30 minutes” for two hours and “1,500 seconds” for one second.
# Expected: the time, or null, which it gives for what it cannot read, such as “2h 30m”.
# Happens:  the digits before a stop or a comma are the number, and what stands behind the first unit is not read.
# Matters:  a blackout of two hours and a half lasts two, and nothing says so.
# Do:       read durations with another library.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" durhuman@0.0.0-alpha.3
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import module from "durhuman";
const duration = module.default ?? module;

const seen = ["2 hours", "2h 30m", "1.5 hours", "2 hours 30 minutes", "1,500 seconds"].map((text) => duration(text));
console.log("seen:", seen);
assert.deepEqual(seen, [7200, null, 3600, 7200, 1]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
