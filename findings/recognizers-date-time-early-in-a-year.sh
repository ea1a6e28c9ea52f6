#!/usr/bin/env bash
# @microsoft/recognizers-text-date-time 1.3.2 takes “early 2023” for the first half of the month in which it is read.
# Expected: a part of the year 2023, or no dates, as for “spring 2023”, whose value is “not resolved”.
# Happens:  the year is in the text that it found, and nowhere in the dates; “the end of 2023” and “mid-2023” are like it.
# Matters:  what is said to have happened in early 2023 is dated today, and is the newest event there is.
# Do:       refuse each range whose year is not one of the years in its text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @microsoft/recognizers-text-date-time@1.3.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import dates from "@microsoft/recognizers-text-date-time";

const READ = new Date(2026, 10, 29);
const ranges = (text) => dates.recognizeDateTime(text, "en-us", undefined, READ).map(({ text: found, resolution }) => [found, resolution.values[0].start, resolution.values[0].end]);
const seen = ["early 2023", "the end of 2023", "in 2023"].flatMap(ranges);
console.log("seen:", seen);
assert.deepEqual(seen, [
  ["early 2023", "2026-11-01", "2026-11-16"],
  ["end of 2023", "2026-11-16", "2026-12-01"],
  ["2023", "2023-01-01", "2024-01-01"],
]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
