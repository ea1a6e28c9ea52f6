#!/usr/bin/env bash
# @citation-js/date 0.5.1 reads “30 April - 2 May 2023” as from April of the year 30 to 2 May 2023.
# Expected: 30 April to 2 May 2023, or the raw words, as it gives for “4-5 May 2023”.
# Happens:  the first half is read by itself, its day as a year; “4 May” is May of the year 4, 2023/2024 the month 2023 of 2024, 20230504 a year, the 124th day of 2023 December.
#           format() writes the first day of a range only.
# Matters:  it is what citation-js reads dates with; the issue of a newspaper of two days is cited as Roman.
# Do:       hand it ISO dates or date-parts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @citation-js/date@0.5.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { format, parse } = createRequire(import.meta.url)("@citation-js/date");

const SEEN = {
  "30 April - 2 May 2023": { "date-parts": [[30, 4], [2023, 5, 2]] },
  "4 May": { "date-parts": [[4, 5]] },
  "2023/2024": { "date-parts": [[2024, 2023]] },
  20230504: { "date-parts": [[20230504]] },
  "2023-124": { "date-parts": [[2023, 12]] },
  "4-5 May 2023": { raw: "4-5 May 2023" },
  "2023-05-04/2023-05-06": { "date-parts": [[2023, 5, 4], [2023, 5, 6]] },
};
for (const [written, read] of Object.entries(SEEN)) {
  console.log("seen:", written, JSON.stringify(parse(written)));
  assert.deepEqual(parse(written), read);
}
assert.equal(format(parse("2023-05-04/2023-05-06")), "2023-05-04");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
