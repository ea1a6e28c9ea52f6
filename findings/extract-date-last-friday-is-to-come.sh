#!/usr/bin/env bash
# extract-date 2.8.2 finds a day to come in “The dam broke last Friday”, and this year's in “on 5 May last year”.
# Expected: the Friday before the reading, and the year before, or nothing.
# Happens:  the name of a weekday alone counts, and it is the next one; a day and a month are of the year of the reading.
# Matters:  what has happened is dated to next week.
# Do:       take only days that are written in full, with their year.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" extract-date@2.8.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { default: extractDate } = createRequire(import.meta.url)("extract-date");

const now = new Date();
const today = [now.getFullYear(), `${now.getMonth() + 1}`.padStart(2, "0"), `${now.getDate()}`.padStart(2, "0")].join("-");
const weekday = now.toLocaleString("en", { weekday: "long" }) === "Friday" ? "Monday" : "Friday";
const read = (words) => extractDate(words, { locale: "en" }).map(({ date }) => date);
const [last, next] = [`The dam broke last ${weekday}`, `The court meets next ${weekday}`].map(read);
console.log("seen, on", today, ":", last, next);
assert.deepEqual(last, next);
assert(last[0] > today);
const seen = ["The dam broke on 5 May 2022", "The dam broke on 5 May last year"].map(read);
console.log("seen:", seen);
assert.deepEqual(seen, [["2022-05-05"], [`${now.getFullYear()}-05-05`]]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
