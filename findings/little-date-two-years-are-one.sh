#!/usr/bin/env bash
# little-date 1.2.1 shows the time from 1 January 2022 to 31 December 2023 as “2022”.
# Expected: “2022 - 2023”. A year that is whole is shown as its number, three months as “Q1 2023”.
# Happens:  for a whole year it asks whether the range begins on the first day of a year and ends on the last day of one, and shows the year of the beginning.
# Matters:  a talk, a ban or a war of two years lasts one.
# Do:       show the first and the last day.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" little-date@1.2.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { formatDateRange } = createRequire(import.meta.url)("little-date");

const today = new Date("2026-11-29T12:00");
const RANGES = [["2023-01-01", "2023-12-31"], ["2022-01-01", "2023-12-31"], ["2021-01-01", "2023-12-31"], ["2022-01-02", "2023-12-31"]];
const seen = RANGES.map(([from, to]) => formatDateRange(new Date(`${from}T00:00`), new Date(`${to}T23:59:59.999`), { today }));
console.log("seen:", seen);
assert.deepEqual(seen, ["2023", "2022", "2021", "Jan 2 '22 - Dec 31 '23"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
