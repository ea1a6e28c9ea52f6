#!/usr/bin/env bash
# date.js 0.3.3 reads “two days before yesterday” as tomorrow, “half an hour ago” as 00:05 and “1.5 days ago” as 01:05.
# Expected: three days ago, 30 minutes ago and a day and a half ago, or an error.
# Happens:  it adds the two days, drops “before”, and takes the rest of what it can't read for an hour. “5 days after 4 May
#           2023” is five days after the reading, and “an hour and a half ago” is now.
# Matters:  what happened before the war is dated to tomorrow.
# Do:       hand over nothing but a day in full.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" date.js@0.3.3
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const date = createRequire(import.meta.url)("date.js");

const SEEN = {
  "the day before yesterday": "13 June 12:00",
  "two days before yesterday": "15 June 12:00",
  "half an hour ago": "14 June 00:05",
  "an hour and a half ago": "14 June 12:00",
  "1.5 days ago": "14 June 01:05",
  "5 days after 4 May 2023": "19 June 12:00",
};
for (const [words, day] of Object.entries(SEEN)) {
  const read = date(words, new Date(2023, 5, 14, 12));
  const seen = `${read.getDate()} ${read.toLocaleString("en", { month: "long" })} ${read.toTimeString().slice(0, 5)}`;
  console.log("seen:", words, "->", seen);
  assert.equal(seen, day);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
