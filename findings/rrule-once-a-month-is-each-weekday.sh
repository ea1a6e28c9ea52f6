#!/usr/bin/env bash
# rrule 2.8.1 says “every month on weekdays” of the last weekday of each month, “every month on Thursday” of the first Thursday,
# and “every day at 10” of half past ten, and that each of them says it all.
# Expected: isFullyConvertibleToText() is false where the text leaves something out, as its name promises.
# Happens:  toText() leaves BYSETPOS and BYMINUTE out, which the question doesn't look at. Read as text, “every year on 4 May” is
#           every year, and “every Monday except in May” every Monday.
# Matters:  a briefing held once a month is announced for four times as many days.
# Do:       look for bysetpos, byminute and bysecond in the options, and write the days out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" rrule@2.8.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { RRule, rrulestr } = createRequire(import.meta.url)("rrule");

const SEEN = {
  "FREQ=MONTHLY;BYDAY=-1FR": "every month on the last Friday",
  "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1": "every month on weekdays",
  "FREQ=MONTHLY;BYDAY=TH;BYSETPOS=1": "every month on Thursday",
  "FREQ=DAILY;BYHOUR=10;BYMINUTE=30": "every day at 10",
};
for (const [rule, words] of Object.entries(SEEN)) {
  const seen = rrulestr(`RRULE:${rule}`);
  console.log("seen:", rule, "->", seen.toText(), seen.isFullyConvertibleToText());
  assert.deepEqual([seen.toText(), seen.isFullyConvertibleToText()], [words, true]);
}
const READ = { "every month on the last Friday": "FREQ=MONTHLY;BYDAY=-1FR", "every year on 4 May": "FREQ=YEARLY", "every Monday except in May": "FREQ=WEEKLY;BYDAY=MO" };
for (const [words, rule] of Object.entries(READ)) {
  const seen = RRule.fromText(words).toString();
  console.log("seen:", words, "->", seen);
  assert.equal(seen, `RRULE:${rule}`);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
