#!/usr/bin/env bash
# iso8601-convert 1.0.0 reads 2023-124, which is 4 May, as 1 December 2023.
# Expected: 4 May, the 124th day of the year; or an error. Both notations are of ISO 8601, which the package is named after.
# Happens:  the last figure is dropped and 12 is the month; a week’s day, 2023-W18-4, is 1 January.
# Matters:  an article of May is dated to December, and no error says so.
# Do:       check the notation first; only calendar dates are read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" iso8601-convert@1.0.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { toDate } = createRequire(import.meta.url)("iso8601-convert");

const seen = ["2023-05-04", "2023-124", "2023-W18-4"].map((words) => toDate(words).toISOString().slice(0, 10));
console.log("seen:", seen);
assert.deepEqual(seen, ["2023-05-04", "2023-12-01", "2023-01-01"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
