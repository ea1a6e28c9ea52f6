#!/usr/bin/env bash
# contentful-rich-text-html-parser 1.8.13 takes line breaks out of HTML and leaves nothing: “The dead: 5<br>6 are missing” is
# “The dead: 56 are missing”.
# Expected: a line end in the text, which is what this format has for it.
# Happens:  <br> isn't among the elements that it knows, and of those it keeps what is inside: nothing.
# Matters:  lists of names, verses and answers that are parted by breaks are one word each.
# Do:       write paragraphs, or give it a handler for br.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" contentful-rich-text-html-parser@1.8.13
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { htmlStringToDocument } = createRequire(import.meta.url)("contentful-rich-text-html-parser");

const SEEN = [
  ["<p>The dead: 5<br>6 are missing</p>", ["The dead: 56 are missing"]],
  ["<p>Is it safe?<br />No.</p>", ["Is it safe?No."]],
  ["<p>The dead: 5</p><p>6 are missing</p>", ["The dead: 5", "6 are missing"]],
];
for (const [html, paragraphs] of SEEN) {
  const seen = htmlStringToDocument(html).content.map((paragraph) => paragraph.content.map((node) => node.value).join(""));
  console.log("seen:", html, "->", JSON.stringify(seen));
  assert.deepEqual(seen, paragraphs);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
