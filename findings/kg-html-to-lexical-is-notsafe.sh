#!/usr/bin/env bash
# @tryghost/kg-html-to-lexical 1.3.5 takes the gaps around <mark> and <strike> out: “It is not <mark>safe</mark> now” is “It is notsafenow”;
# a struck “not” in <del> is a word like others.
# Expected: the words with their gaps, as around <b> and <i>; what is struck struck, as in <s>.
# Happens:  an element that it doesn't know ends the text before it, with the gap at its end; of <del> the words stay and the mark goes.
# Matters:  articles moved into Ghost say what nobody wrote, and what a paper took back is there again.
# Do:       write <s> for <del>, and take <mark> off before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @tryghost/kg-html-to-lexical@1.3.5
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { htmlToLexical } = createRequire(import.meta.url)("@tryghost/kg-html-to-lexical");

const STRUCK = 4;
const texts = (node) => (node.text === undefined ? (node.children ?? []).flatMap(texts) : [[node.text, node.format]]);
const SEEN = [
  ["<p>It is not <b>safe</b> now</p>", "It is not safe now", false],
  ["<p>It is not <mark>safe</mark> now</p>", "It is notsafenow", false],
  ["<p>It is <strike>not</strike> safe</p>", "It isnotsafe", false],
  ["<p>It is <s>not</s> safe</p>", "It is not safe", true],
  ["<p>It is <del>not</del> safe</p>", "It is not safe", false],
];
for (const [html, words, isStruck] of SEEN) {
  const parts = texts(htmlToLexical(html).root);
  const seen = [parts.map(([text]) => text).join(""), parts.some(([text, format]) => text === "not" && format === STRUCK)];
  console.log("seen:", html, "->", seen);
  assert.deepEqual(seen, [words, isStruck]);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
