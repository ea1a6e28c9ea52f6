#!/usr/bin/env bash
# compromise-dates 3.9.0 begins “until 4 May” on 4 May, has springs of two months, and makes May Day a month long.
# Expected: “until” ends on the day named, “since” begins on it, seasons have three months; 4-5 May are two days.
# Happens:  “until 4 May 2023” goes from 4 May 2023 to the day of reading, “since 4 May 2023” ends that evening; spring 2023 is March and April, summer June and July;
#           “on May Day 2023” is the whole May of the year of reading; “4-5 May 2023” is 1 May, four to five in the afternoon, and “May 4-5, 2023” is right.
# Matters:  “the bridge was open until 4 May” becomes a bridge that opened on 4 May: before and after change places.
# Do:       take single days from it; read the words before them oneself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" compromise@14.17.0 compromise-dates@3.9.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import nlp from "compromise";
import dates from "compromise-dates";

nlp.plugin(dates);
const seen = (words) => {
  const [find] = nlp(words).dates({ today: "2024-01-10", timezone: "UTC" }).json();
  return [find.dates.start, find.dates.end].map((moment) => moment.slice(0, 16));
};
const SEEN = {
  "4 May 2023": ["2023-05-04T00:00", "2023-05-04T23:59"], "May 4-5, 2023": ["2023-05-04T00:00", "2023-05-05T23:59"],
  "4-5 May 2023": ["2023-05-01T16:00", "2023-05-01T17:00"], "until 4 May 2023": ["2023-05-04T00:00", "2024-01-10T00:00"],
  "since 4 May 2023": ["2023-05-04T00:00", "2023-05-04T23:59"], "spring 2023": ["2023-03-01T00:00", "2023-04-30T23:59"],
  "summer 2023": ["2023-06-01T00:00", "2023-07-31T23:59"], "on May Day 2023": ["2024-05-01T00:00", "2024-05-31T23:59"],
};
for (const [words, period] of Object.entries(SEEN)) {
  console.log("seen:", words, seen(words));
  assert.deepEqual(seen(words), period);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
