#!/usr/bin/env bash
# microdata-node 2.0.0 reads no date from <time itemprop="datePublished">2023-05-04</time>, and 0012 as the number 12.
# Expected: 2023-05-04: without a `datetime` the words of the element are the date, as HTML says. “0012”: the value of <data> is text.
# Happens:  without the attribute the value is an empty text. Values of <data> and <meter> become numbers of JavaScript, so that the last figures of long ones change.
# Matters:  the article has no day, though its page states one, and the number of a post is that of another.
# Do:       read the element’s text where the value is empty, and the attributes oneself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" microdata-node@2.0.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { toJson } = createRequire(import.meta.url)("microdata-node");

const VALUES = ["0012", "1654321098765432101"].map((value) => `<data itemprop="identifier" value="${value}">post</data>`);
const DAYS = '<time itemprop="datePublished">2023-05-04</time><time itemprop="dateModified" datetime="2023-05-05">Friday</time>';
const PAGE = `<div itemscope itemtype="https://schema.org/NewsArticle">${DAYS}${VALUES.join("")}</div>`;
const seen = { ...toJson(PAGE).items[0].properties };
console.log("seen:", seen);
assert.deepEqual(seen, { datePublished: [""], dateModified: ["2023-05-05"], identifier: [12, 1654321098765432000] });
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
