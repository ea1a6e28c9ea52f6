#!/usr/bin/env bash
# jats-utils 1.1.1 dates an article of which the year alone is given, 2023, to 1 December 2022.
# Expected: 2023, or 1 January if it must be a day.
# Happens:  a missing month counts as 0, and months are reckoned from 0 less one; “Spring 2023” is that December too.
# Matters:  JATS gives the year alone for most issues of collections, and each is a year early.
# Do:       read year, month and day from the element, and leave out what isn’t there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" jats-utils@1.1.1 myst-common@1.10.0 xml-js@1.6.11
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { formatDate, toDate } from "jats-utils";

const date = (parts) => ({ type: "pub-date", children: Object.entries(parts).map(([type, value]) => ({ type, children: [{ type: "text", value }] })) });
const PARTS = [{ day: "4", month: "5", year: "2023" }, { month: "5", year: "2023" }, { year: "2023" }, { season: "Spring", year: "2023" }];
const seen = PARTS.map((parts) => formatDate(toDate(date(parts))));
console.log("seen:", seen);
assert.deepEqual(seen, ["May 4, 2023", "May 1, 2023", "December 1, 2022", "December 1, 2022"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
