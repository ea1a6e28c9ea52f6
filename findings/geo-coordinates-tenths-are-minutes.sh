#!/usr/bin/env bash
# geo-coordinates-parser 1.7.4 reads 59.9 N, 10.7 E as 59 degrees 9 minutes: 80 kilometres from there.
# Expected: a number with a decimal point is in degrees; minutes have a sign, a gap or a second number.
# Happens:  one or two digits behind the point are minutes: 59.9, 10.7 is 59.15, 10.117; 50.45, 30.52 is 50.75, 30.867. With three digits or more they are
#           decimals. 59.91, 10.75 is an error, because no hour has 91 minutes; so the wrong ones are those that come through.
# Matters:  reports give places to a tenth or a hundredth of a degree; the mark on the map is in another district.
# Do:       split at the comma and read the numbers as numbers; hand over only what has signs for minutes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" geo-coordinates-parser@1.7.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { convert } from "geo-coordinates-parser";

const SEEN = {
  "59.913, 10.752": [59.913, 10.752], "59.9, 10.7": [59.15, 10.11667], "59.9 N, 10.7 E": [59.15, 10.11667], "50.45 N, 30.52 E": [50.75, 30.86667],
  "33.5 S, 151.2 E": [-33.08333, 151.03333],
};
for (const [written, place] of Object.entries(SEEN)) {
  const { decimalLatitude, decimalLongitude } = convert(written);
  console.log("seen:", written, "->", decimalLatitude, decimalLongitude);
  assert.deepEqual([decimalLatitude, decimalLongitude], place);
}
assert.throws(() => convert("59.91, 10.75"));
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
