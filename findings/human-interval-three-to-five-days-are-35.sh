#!/usr/bin/env bash
# human-interval 2.0.1 reads “three to five days” as 35 days, “half an hour” as no time, and “1,000 hours” as one hour.
# Expected: a length between three and five days, 30 minutes and 1,000 hours, or NaN, as of “a fortnight”.
# Happens:  a comma is a gap, and all behind the first figure is dropped. Number words go to the library numbered, which makes 35 of
#           three to five, and none of “half an” and “a”. “two and a half hours” are two, “two dozen days” two days.
# Matters:  a ceasefire of three to five days lasts for a month.
# Do:       hand over figures with one unit each.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" human-interval@2.0.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const humanInterval = createRequire(import.meta.url)("human-interval");

const HOURS = { "five days": 120, "three to five days": 840, "half an hour": 0, "a day": 0, "two and a half hours": 2, "two dozen days": 48, "1,000 hours": 1 };
for (const [words, hours] of Object.entries(HOURS)) {
  const seen = humanInterval(words) / 3_600_000;
  console.log("seen:", words, "->", seen, "hours");
  assert.equal(seen, hours);
}
assert(Number.isNaN(humanInterval("a fortnight")));
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
