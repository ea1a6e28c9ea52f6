#!/usr/bin/env bash
# cal-parser 1.0.2 reads 10:00 in Oslo as 10:00Z, and of two people who attend it keeps the last.
# Expected: 08:00Z, or a time without a zone: the file names the zone beside the time. A field that may stand twice, which the standard says of ATTENDEE, as a list.
# Happens:  the hour becomes a Date of UTC and the zone a parameter beside it; each field replaces the one before of the same name.
# Matters:  what came after a press conference is put before it, and who else was there is gone.
# Do:       use ical.js or node-ical.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" cal-parser@1.0.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { parseString } = createRequire(import.meta.url)("cal-parser");

const WHEN = ["DTSTART;TZID=Europe/Oslo:20230504T100000", "DTEND:20230504T090000Z"];
const WHO = ["ATTENDEE;CN=Lind:mailto:lind@harbour.example", "ATTENDEE;CN=Moe:mailto:moe@post.example"];
const FILE = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//EN", "BEGIN:VEVENT", "UID:1", ...WHEN, ...WHO, "END:VEVENT", "END:VCALENDAR", ""];
const [event] = parseString(FILE.join("\r\n")).events;
const seen = [event.dtstart.value.toISOString(), event.dtend.value.toISOString(), event.attendee.params.cn];
console.log("seen:", seen);
assert.deepEqual(seen, ["2023-05-04T10:00:00.000Z", "2023-05-04T09:00:00.000Z", "Moe"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
