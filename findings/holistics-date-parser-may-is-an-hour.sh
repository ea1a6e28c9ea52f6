#!/usr/bin/env bash
# @holistics/date-parser 3.0.2 takes 2023-05 for 20:23 on the day of the reading, and “from 4 May to 6 May 2023” for the time from 6 May 2023 until that day.
# Expected: May 2023, as for “May 2023”, and two days in May, as for “4 May 2023 to 6 May 2023”; or an error, which it raises for “thursday”.
# Happens:  four figures before a hyphen are an hour of the day, and so is the 4 of “from 4”.
# Matters:  a period of three days becomes one of years, whose end is the day on which somebody looked.
# Do:       read dates by their form, and nothing else.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @holistics/date-parser@3.0.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { parse } = createRequire(import.meta.url)("@holistics/date-parser");

const READ = "2026-11-29T12:00:00Z";
const seen = ["May 2023", "2023-05", "4 May 2023 to 6 May 2023", "from 4 May to 6 May 2023"].map((text) => {
  const { start, end } = parse(text, READ, { timezoneRegion: "Etc/UTC", output: "timestamp" });
  return `${start.slice(0, 16)}/${end.slice(0, 16)}`;
});
console.log("seen:", seen);
assert.deepEqual(seen, [
  "2023-05-01T00:00/2023-06-01T00:00",
  "2026-11-29T20:23/2026-11-30T05:00",
  "2023-05-04T00:00/2023-05-07T00:00",
  "2023-05-06T00:00/2026-11-29T04:01",
]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
