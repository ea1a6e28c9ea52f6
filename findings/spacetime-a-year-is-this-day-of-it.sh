#!/usr/bin/env bash
# spacetime 7.15.0 reads “2023” as today's day of 2023, and “Spring 2023” as this very hour of it: read on 17 July, 17 July 2023.
# Expected: 1 January, as the readme says of '2030', or no date; of “autumn 2023” it takes 1 September.
# Happens:  month and day (and for what it doesn't know, like spring, the hour) are those of the moment of reading.
# Matters:  what happened “in 2023” has another date each day that the page is built, after or before other events by chance.
# Do:       give it dates with a month.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" spacetime@7.15.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import spacetime from "spacetime";

const RealDate = Date;
function readOn(moment, text) {
  globalThis.Date = class extends RealDate {
    constructor(...args) {
      super(...(args.length ? args : [moment]));
    }
    static now() {
      return RealDate.parse(moment);
    }
  };
  const read = spacetime(text, "UTC").format("iso-utc");
  globalThis.Date = RealDate;
  return read;
}
const SEEN = [
  ["2024-07-17T13:30:00Z", "2023", "2023-07-17T00:00:00.000Z"],
  ["2024-07-18T09:00:00Z", "2023", "2023-07-18T00:00:00.000Z"],
  ["2024-07-17T13:30:00Z", "Spring 2023", "2023-07-17T13:30:00.000Z"],
  ["2024-07-17T13:30:00Z", "autumn 2023", "2023-09-01T00:00:00.000Z"],
  ["2024-07-17T13:30:00Z", "May 2023", "2023-05-01T00:00:00.000Z"],
];
for (const [moment, text, date] of SEEN) {
  const seen = readOn(moment, text);
  console.log("seen:", text, "read on", moment, "->", seen);
  assert.equal(seen, date);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
