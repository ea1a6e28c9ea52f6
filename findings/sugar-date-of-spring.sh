#!/usr/bin/env bash
# Sugar 2.0.6 reads “4-5 May 2023” as 4 May 2005, spring 2023 as 1 January, and noon as midnight.
# Expected: Date.create() reads dates in words, or gives an invalid date, as it does for “3 p.m. on 4 May 2023” and 13/05/2023.
# Happens:  words that it doesn't know are dropped where the rest makes a date; the end of a range is a year. “Thursday, 5 May 2023”, a Friday, moves to the day before.
# Matters:  each is a valid day, and none is the one that the sentence states.
# Do:       read days with a stated format.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" sugar@2.0.6
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import Sugar from "sugar";

const read = (text) => Sugar.Date.format(Sugar.Date.create(text), "{yyyy}-{MM}-{dd} {HH}h");
const seen = ["4-5 May 2023", "spring 2023", "noon on 4 May 2023", "4 May 2023"].map(read);
console.log("seen:", seen);
assert.deepEqual(seen, ["2005-05-04 00h", "2023-01-01 00h", "2023-05-04 00h", "2023-05-04 00h"]);
assert.ok(!Sugar.Date.isValid(Sugar.Date.create("13/05/2023")));
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
