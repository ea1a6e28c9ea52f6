#!/usr/bin/env bash
# edtfy 0.0.8 begins “4-5 May 2023” in the year 4, and takes “May 4” for May of that year.
# Expected: it writes dates in words as EDTF: 2023-05-04/2023-05-05, as it does for “May 4, 2023 - May 6, 2023”; what has no year is an error, as other words are.
# Happens:  a number beside a month is a year unless three parts stand together: 0004/2023-05-05 and 0004-05. The 19th century is 18xx, which EDTF has written 18XX since 2019.
# Matters:  a timeline sorted by it begins two thousand years before the event.
# Do:       read days without it, and refuse what comes out with four digits that the text doesn't have.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" edtfy@0.0.8
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import edtfy from "edtfy";

const seen = ["4-5 May 2023", "May 4", "the 19th century", "May 4, 2023 - May 6, 2023"].map((text) => edtfy(text));
console.log("seen:", seen);
assert.deepEqual(seen, ["0004/2023-05-05", "0004-05", "18xx", "2023-05-04/2023-05-06"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
