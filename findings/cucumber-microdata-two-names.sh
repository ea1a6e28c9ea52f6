#!/usr/bin/env bash
# @cucumber/microdata 2.2.0 finds no author where an element is author and creator at once; a <time> without datetime makes the page unreadable.
# Expected: itemprop is a list of names, as class is, and each gets the value. The value of a <time> without datetime is its words.
# Happens:  the whole list is one name, “author creator”. The <time> raises “Unable to extract value”, whatever else the page states.
# Matters:  articles lose their author, or cannot be added at all.
# Do:       read the properties of a page with a reader that follows the HTML standard.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @cucumber/microdata@2.2.0 jsdom@26.1.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const { JSDOM } = require("jsdom");
const { microdata } = require("@cucumber/microdata");

const read = (inner) => {
  const page = new JSDOM(`<div itemscope itemtype="https://schema.org/NewsArticle">${inner}</div>`).window.document;
  try {
    return { ...microdata("https://schema.org/NewsArticle", page) };
  } catch (error) {
    return error.message;
  }
};
const seen = ['<b itemprop="author">Lind</b>', '<b itemprop="author creator">Lind</b>', '<time itemprop="dateModified">2023-05-05</time>'].map(read);
console.log("seen:", seen);
assert.deepEqual(seen, [{ "@type": "NewsArticle", author: "Lind" }, { "@type": "NewsArticle", "author creator": "Lind" }, "Unable to extract value"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
