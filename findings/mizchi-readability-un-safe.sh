#!/usr/bin/env bash
# @mizchi/readability 0.7.7 writes “It is unsafe”, half of it bold, as “It is un **safe**”, and a correction in <aside> not at all.
# Expected: the article's words in Markdown, with gaps where the page has them.
# Happens:  text, elements and entities are joined by gaps: &ldquo;No&rdquo; is “ No ”. Of a table the line under the head comes first, so
#           that it is none; whoever is quoted in a <footer> is dropped.
# Matters:  a search finds “safe” and no quotation, and the correction of the toll is cut as an advertisement.
# Do:       use toHTML(), and read that.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @mizchi/readability@0.7.7
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { extract, toMarkdown } from "@mizchi/readability";

const LONG = "Lind said on Thursday, after a long night of work at the dam, which had been damaged, by all accounts, in the flood.";
const SEEN = {
  "<p>It is un<b>safe</b>.</p>": "It is un **safe**.",
  "<p>&ldquo;No&rdquo;</p>": "“ No ”",
  "<table><tr><th>Who</th><th>Said</th></tr><tr><td>Lind</td><td>no</td></tr></table>": "| --- | --- |\n| Who | Said |\n| Lind | no |",
  "<blockquote>Not safe.<footer>Ola Brekke</footer></blockquote>": "> Not safe.",
  "<aside><p>Correction: the toll is 5.</p></aside>": "",
};
for (const [html, markdown] of Object.entries(SEEN)) {
  const page = `<html><head><title>The dam</title></head><body><article><h1>The dam</h1><p>${LONG}</p>${html}<p>${LONG}</p></article></body></html>`;
  const [, seen] = toMarkdown(extract(page, { charThreshold: 100 }).root).split(LONG);
  console.log("seen:", html, "->", JSON.stringify(seen.trim()));
  assert.equal(seen.trim(), markdown);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
