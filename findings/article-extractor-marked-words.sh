#!/usr/bin/env bash
# @extractus/article-extractor 9.0.1 drops the words inside <q>, <mark>, <time>, <cite>, <ins> and <bdi>.
# Expected: an element that is not on its list of allowed tags is taken away, its words stay, as with the <font> that it renames.
# Happens:  the element goes with its words, in the middle of a sentence and without a gap, mark or message.
# Matters:  “he said that <q>nothing</q> would happen” becomes “he said that would happen”.
# Do:       set parserOptions.allowedTags to all elements of phrases, or unwrap them first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @extractus/article-extractor@9.0.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { extractFromHtml } from "@extractus/article-extractor";

const REST = "The dam lies above the town, and the people who live below it have asked for years whether it would hold in a flood.";
const seen = {};
for (const name of ["q", "mark", "time", "cite", "ins", "bdi", "em", "font"]) {
  const page = `<html><head><title>The dam above the town</title></head><body><article><p>${REST}</p>
    <p>The minister said that <${name}>nothing</${name}> would happen.</p><p>${REST}</p></article></body></html>`;
  const { content } = await extractFromHtml(page, "https://harbour.example/dam");
  seen[name] = /The minister .*? happen\./.exec(content)[0].replace(/<[^>]+>/g, "");
}
console.log("seen:", seen);
const [whole, less] = ["The minister said that nothing would happen.", "The minister said that would happen."];
assert.deepEqual(seen, { q: less, mark: less, time: less, cite: less, ins: less, bdi: less, em: whole, font: whole });
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
