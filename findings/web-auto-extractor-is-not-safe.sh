#!/usr/bin/env bash
# web-auto-extractor 1.0.17 reads the headline “It is <em>not</em> safe” of a page with microdata as “It isnotsafe”.
# Expected: the words of the element as they stand on the page: “It is not safe”.
# Happens:  each piece of text loses the gaps at its ends, and they are joined without any.
# Matters:  “not” is gone for every search and comparison; a name in a link runs into the words beside it.
# Do:       take the headline from the page’s title or its JSON-LD.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" web-auto-extractor@1.0.17
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { default: extractor } = createRequire(import.meta.url)("web-auto-extractor");

const HEADLINE = '<h1 itemprop="headline">It is <em>not</em> safe, <a href="/lind">Ola Lind</a> says</h1>';
const { microdata } = extractor().parse(`<div itemscope itemtype="http://schema.org/NewsArticle">${HEADLINE}</div>`);
const seen = microdata.NewsArticle[0].headline;
console.log("seen:", seen);
assert.deepEqual(seen, "It isnotsafe,Ola Lindsays");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
