#!/usr/bin/env bash
# metascraper-date 5.49.24 gives the day on which an article was last changed as its date.
# Expected: `date` is when it was published, as in Open Graph's published_time and JSON-LD's datePublished, both of which the page has.
# Happens:  dateModified and modified_time come before them, in every form of markup; an old report with one comma changed today is today's.
#           With datePublished: true the day is there as well, but `date` stays.
# Matters:  the order of who said what first is turned round by a correction.
# Do:       ask for datePublished, and never read `date`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --ignore-scripts --prefix "$folder" metascraper@5.58.1 metascraper-date@5.49.24
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import metascraper from "metascraper";
import metascraperDate from "metascraper-date";

const page = (head) => `<html><head><title>The dam</title>${head}</head><body><p>It is safe.</p></body></html>`;
const pages = [
  page('<meta property="article:published_time" content="2023-05-04T08:00:00Z"><meta property="article:modified_time" content="2024-02-01T08:00:00Z">'),
  page('<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2023-05-04","dateModified":"2024-02-01"}</script>'),
];
for (const html of pages) {
  const seen = await metascraper([metascraperDate({ datePublished: true })])({ url: "https://example.com/dam", html });
  console.log("seen:", seen);
  assert.equal(seen.date.slice(0, 10), "2024-02-01");
  assert.equal(seen.datePublished.slice(0, 10), "2023-05-04");
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
