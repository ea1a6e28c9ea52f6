#!/usr/bin/env bash
# ics-parser 0.1.5 calls the time at which an entry was written its end: a hearing of 4 May, entered on 1 May, ends on 1 May.
# Expected: end, beside startDate, is DTEND, or there is no such field.
# Happens:  DTEND is endDate; end is DTSTAMP, which each entry must have. The package documents no field (“Usage: TO-DO”).
# Matters:  a timeline drawn from it runs backwards, and the shorter the name the likelier it is used.
# Do:       read endDate.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" ics-parser@0.1.5
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import parse from "ics-parser";

const EVENT = ["BEGIN:VEVENT", "UID:1", "DTSTAMP:20230501T100000Z", "DTSTART:20230504T080000Z", "DTEND:20230504T090000Z", "END:VEVENT"];
const [{ startDate, endDate, end }] = parse(["BEGIN:VCALENDAR", "VERSION:2.0", ...EVENT, "END:VCALENDAR", ""].join("\r\n"));
const seen = [startDate, endDate, end].map((time) => time.toISOString().slice(0, 16));
console.log("seen:", seen);
assert.deepEqual(seen, ["2023-05-04T08:00", "2023-05-04T09:00", "2023-05-01T10:00"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
