#!/usr/bin/env bash
# citeproc-js (2.4.63, in citation-js 0.7.22) takes the hour or the minute for the day: “4 May 2023, 10 a.m.” is cited as May 10.
# Expected: a `raw` date that has an hour is cited with its day, or as it was written.
# Happens:  the hour, or the minute if there is one, is the day: 2023-05-04 23:30 is May 30, “May 4, 2023 10:15” is May 15;
#           the date of every feed and mail, “Thu, 04 May 2023 23:30:00 -0500”, is “2023–500, May 4”. With a T before the hour, or with seconds, it is right.
# Matters:  a reference names another day than the article, a believable one.
# Do:       give date-parts, never raw.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" citation-js@0.7.22 citeproc@2.4.63
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import Cite from "citation-js";

const cited = (raw) => {
  const article = { type: "article-newspaper", title: "The dam", author: [{ family: "Lind", given: "Liv" }], issued: { raw } };
  return new Cite(article).format("bibliography", { template: "apa" }).match(/\((.*)\)/)[1];
};
const seen = ["4 May 2023, 10 a.m.", "2023-05-04 23:30", "May 4, 2023 10:15", "Thu, 04 May 2023 23:30:00 -0500", "2023-05-04T23:30"].map((raw) => [raw, cited(raw)]);
console.log("seen:", seen);
assert.deepEqual(seen.map(([, day]) => day), ["2023, May 10", "2023, May 30", "2023, May 15", "2023–500, May 4", "2023, May 4"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
