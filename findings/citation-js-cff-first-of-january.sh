#!/usr/bin/env bash
# @citation-js/plugin-cff 0.7.3 writes an article of 2023 as one of 1 January 2023, and an interview comes back as a song.
# Expected: the format has fields for year and month: those, and no day. An interview is the nearest kind with words, or generic.
# Happens:  date-published is written for every date, filled up with ones, beside year and month; read again it counts. A date of access gets a day too. Interviews are sound recordings, posts serials. Ola van der Berg is Ola Berg where “van der” is a dropping particle.
# Matters:  a list of sources states days that nobody knew, and sorts by them.
# Do:       delete date-published where the day is unknown.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @citation-js/core@0.8.2 @citation-js/plugin-cff@0.7.3
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-cff");

const author = [{ family: "Berg", given: "Ola", "dropping-particle": "van der" }];
const SOURCES = [
  { type: "software", title: "Site" },
  { type: "article-newspaper", title: "One", issued: { "date-parts": [[2023]] } },
  { type: "article-newspaper", title: "Two", issued: { "date-parts": [[2023, 5]] } },
  { type: "interview", title: "Three", author },
];
const [, ...read] = new Cite(new Cite(SOURCES).format("cff")).data;
const seen = read.map(({ type, issued, author: [{ _graph, ...name }] = [{}] }) => [type, issued?.["date-parts"][0], name]);
console.log("seen:", JSON.stringify(seen));
assert.deepEqual(seen, [
  ["article-newspaper", [2023, 1, 1], {}],
  ["article-newspaper", [2023, 5, 1], {}],
  ["song", undefined, { family: "Berg", given: "Ola" }],
]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
