#!/usr/bin/env bash
# draftjs-md-converter 1.5.2 writes blocks on lines that follow each other, so the paragraph behind a quotation is in it, where
# Markdown is read: “> It is safe.” and “The union denied it.” are one quotation.
# Expected: a blank line between blocks, as Markdown wants it.
# Happens:  one line end; its own reader takes each line for a block, every other one takes the second line for the quotation's.
# Matters:  what the paper says is in the minister's mouth; two paragraphs are one, and a paragraph below a list is in its last item.
# Do:       write blank lines between blocks, or read with what it writes for.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" draftjs-md-converter@1.5.2 marked@17.0.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
import { marked } from "marked";
const { draftjsToMd, mdToDraftjs } = createRequire(import.meta.url)("draftjs-md-converter");

const block = ([type, text]) => ({ type, text, depth: 0, inlineStyleRanges: [], entityRanges: [], data: {} });
const SEEN = [
  [[["blockquote", "It is safe."], ["unstyled", "The union denied it."]], "<blockquote> <p>It is safe. The union denied it.</p> </blockquote>"],
  [[["ordered-list-item", "Is it safe?"], ["unstyled", "Nobody said."]], "<ol> <li>Is it safe? Nobody said.</li> </ol>"],
  [[["unstyled", "The dead are 5"], ["unstyled", "Six are missing"]], "<p>The dead are 5 Six are missing</p>"],
];
for (const [blocks, html] of SEEN) {
  const markdown = draftjsToMd({ entityMap: {}, blocks: blocks.map(block) });
  const seen = marked.parse(markdown).trim().replace(/\s+/g, " ");
  console.log("seen:", JSON.stringify(markdown), "->", seen);
  assert.equal(seen, html);
  assert.deepEqual(mdToDraftjs(markdown).blocks.map(({ type, text }) => [type, text]), blocks);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
