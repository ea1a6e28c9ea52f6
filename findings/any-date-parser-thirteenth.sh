#!/usr/bin/env bash
# any-date-parser 2.2.4 takes 13/05/2023 for the fifth of March.
# Expected: month first by default, so 13/05/2023 is either 13 May or no date.
# Happens:  the first digit is passed over, and 3/05/2023 read: 13 May is 5 March, Christmas (25/12) 12 May, 15/3 the third of May. With the locale en-GB it is right;
#           30/04/2023 and 20/10/2023 are right by default too, since 0/04 and 0/10 are no days.
# Matters:  a sample of dates looks right, or fails in a plain way (05/04 for 4 May); the wrong ones are valid days near the others.
# Do:       give the locale of the source, and refuse what doesn't come back in the form it was written in.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" any-date-parser@2.2.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import parser from "any-date-parser";

const day = (text, locale) => {
  const { year, month, day: number } = parser.attempt(text, locale);
  return [year, month, number].join("-");
};
const seen = ["13/05/2023", "25/12/2023", "15/3/2023", "30/04/2023"].map((text) => [text, day(text)]);
console.log("seen:", seen);
assert.deepEqual(seen.map(([, found]) => found), ["2023-3-5", "2023-5-12", "2023-5-3", "2023-4-30"]);
assert.equal(day("13/05/2023", "en-GB"), "2023-5-13");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
