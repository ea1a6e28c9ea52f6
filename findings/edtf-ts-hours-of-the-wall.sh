#!/usr/bin/env bash
# @edtf-ts/core 0.4.2 puts 10:00+02:00 after 09:00Z, though it is an hour before.
# Expected: EDTF's date-times are ISO 8601's: 10:00 two hours east of Greenwich is 08:00Z, and so are min, max and isAfter().
# Happens:  the zone is read, kept and shown, and counts for nothing: min and max are the clock on the wall, with a Z.
#           formatHuman() leaves the Z out, and calls the fourth of an unknown month (2023-XX-04) “some month in 2023”.
# Matters:  in a chronology of minutes the reports of two countries change places: who said it first is who lives further west.
# Do:       compare such hours with Date or Temporal; leave days, months and years to the package.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @edtf-ts/core@0.4.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { formatHuman, isAfter, parse } from "@edtf-ts/core";

const seen = (written) => {
  const { value } = parse(written);
  return [value.min.toISOString(), formatHuman(value)];
};
const SEEN = {
  "2023-05-04T09:00:00Z": ["2023-05-04T09:00:00.000Z", "May 4, 2023 at 09:00:00 AM"],
  "2023-05-04T10:00:00+02:00": ["2023-05-04T10:00:00.000Z", "May 4, 2023 at 10:00:00 AM +02:00"],
  "2023-05-04T23:30:00-05:00": ["2023-05-04T23:30:00.000Z", "May 4, 2023 at 11:30:00 PM -05:00"],
};
for (const [written, read] of Object.entries(SEEN)) {
  console.log("seen:", written, seen(written));
  assert.deepEqual(seen(written), read);
}
assert.ok(isAfter(parse("2023-05-04T10:00:00+02:00").value, parse("2023-05-04T09:00:00Z").value) === "YES");
assert.equal(parse("2023-05-04T10:00:00+02:00").value.timezone, "+02:00");
assert.equal(formatHuman(parse("2023-XX-04").value), "some month in 2023");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
