#!/usr/bin/env bash
# ics-to-json 2.0.2 cuts an entry’s title at its colon: “Lind: It is not safe” is “Lind”.
# Expected: what stands behind the first colon of a line is its value, colons and all.
# Happens:  the line is split at each colon and the second part taken. “answers at 10:30\nNo” ends at 10, and the backslash of “Oslo\, Norway” stays.
# Matters:  calendars of hearings and press conferences put speaker or court first; what is on is gone, and so is the time.
# Do:       use ical.js or ikalendar.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" ics-to-json@2.0.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { icsToJson } from "ics-to-json";

const EVENT = ["BEGIN:VEVENT", "UID:1", "DTSTART;VALUE=DATE:20230504", "SUMMARY:Lind: It is not safe", "DESCRIPTION:Questions\\, answers at 10:30\\nNo", "END:VEVENT"];
const [seen] = icsToJson(["BEGIN:VCALENDAR", "VERSION:2.0", ...EVENT, "END:VCALENDAR", ""].join("\r\n"));
console.log("seen:", seen);
assert.deepEqual(seen, { startDate: "20230504", summary: "Lind", description: "Questions\\, answers at 10" });
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
