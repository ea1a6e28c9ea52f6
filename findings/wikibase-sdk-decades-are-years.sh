#!/usr/bin/env bash
# wikibase-sdk 11.6.6 gives “the 2020s” as 2020-01-01T00:00:00.000Z, and as “2020” with its converter for days; so the twentieth
# century is the year 2000.
# Expected: the precision that Wikidata states with each date, 8 for a decade and 7 for a century, or none more exact.
# Happens:  converters see the time alone. `simple-day` takes off months and days that are 00, as in the year 2023, but a decade
#           and a century look like years. That nobody died (novalue) and that nobody knows (somevalue) are both nothing.
# Matters:  a timeline has what happened some time in the century in its last year, or on a first of January.
# Do:       set keepRichValues and read `precision`, and keepSnaktypes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" wikibase-sdk@11.6.6
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { simplifyClaim, simplifyClaims } from "wikibase-sdk";

const claim = (snaktype, value) => ({ type: "statement", rank: "normal", mainsnak: { snaktype, property: "P585", datatype: "time", ...value } });
const time = (time, precision) => ({ datavalue: { type: "time", value: { time, precision, timezone: 0, before: 0, after: 0, calendarmodel: "http://www.wikidata.org/entity/Q1985727" } } });
const SEEN = [
  ["+2023-05-04T00:00:00Z", 11, "2023-05-04T00:00:00.000Z", "2023-05-04"],
  ["+2023-00-00T00:00:00Z", 9, "2023-01-01T00:00:00.000Z", "2023"],
  ["+2020-00-00T00:00:00Z", 8, "2020-01-01T00:00:00.000Z", "2020"],
  ["+2000-00-00T00:00:00Z", 7, "2000-01-01T00:00:00.000Z", "2000"],
];
for (const [moment, precision, iso, day] of SEEN) {
  const value = claim("value", time(moment, precision));
  const seen = [simplifyClaim(value), simplifyClaim(value, { timeConverter: "simple-day" })];
  console.log("seen:", moment, precision, "->", seen);
  assert.deepEqual(seen, [iso, day]);
}
const seen = ["novalue", "somevalue"].map((type) => simplifyClaims({ P585: [claim(type)] }));
console.log("seen:", JSON.stringify(seen));
assert.deepEqual(seen, [{ P585: [] }, { P585: [] }]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
