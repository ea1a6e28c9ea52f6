#!/usr/bin/env bash
# jats-xml 1.1.1 dates an article of “May 4, 2023” to 1 January 2023.
# Expected: 4 May, or no date: a month’s name is allowed in `<month>`. An article dated to a month alone gets no date.
# Happens:  month and day fall back to 1 where the month isn’t a figure, even though the day is one.
# Matters:  a timeline puts the article four months before what it reports.
# Do:       read `<pub-date>` oneself, or its `iso-8601-date`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" jats-xml@1.1.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { Jats } from "jats-xml";

const DATES = ["<day>4</day><month>5</month><year>2023</year>", "<day>4</day><month>May</month><year>2023</year>", "<month>5</month><year>2023</year>"];
const article = (date) => `<article><front><article-meta><title-group><article-title>Dam</article-title></title-group><pub-date date-type="pub">${date}</pub-date></article-meta></front><body><p>No.</p></body></article>`;
const seen = DATES.map((date) => String(new Jats(article(date)).frontmatter.date));
console.log("seen:", seen);
assert.deepEqual(seen, ["2023-05-04", "2023-01-01", "undefined"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
