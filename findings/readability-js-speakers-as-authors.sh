#!/usr/bin/env bash
# Readability.js 0.6.0 makes the person quoted the author of the article, and cuts the name out of the text.
# Expected: a byline stands at the top; a name inside a quotation or a sentence is a word of the article.
# Happens:  without an author in the head, the first element anywhere whose class or id has “author” or “byline” in it, or that is rel=author or itemprop=author,
#           is the byline and is removed: the first pull quote's speaker writes the article, and his words stand without him;
#           “said Moe, the minister” is “said , the minister”. The second pull quote keeps its speaker.
# Matters:  a minister is the author of the report against him, and his quotation is nobody's, or the next speaker's.
# Do:       put a <meta name="author"> into the head before handing a page over, if only with the outlet's name: then nothing is cut.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @mozilla/readability@0.6.0 jsdom@26.1.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";

const keeper = "<p>The keeper went up the stairs of the tower again, as every evening since the spring of last year, and looked at the water.</p>";
const read = (words, head = "") => {
  const page = `<html><head><title>The dam</title>${head}</head><body><article>${keeper.repeat(5)}${words}${keeper.repeat(5)}</article></body></html>`;
  const { byline, textContent } = new Readability(new JSDOM(page, { url: "https://harbour.example/a" }).window.document).parse();
  return [byline, textContent.replaceAll(keeper.slice(3, -4), "").trim()];
};
const pull = (words, speaker) => `<blockquote><p>${words}</p><p class="quote-author">${speaker}</p></blockquote>`;
const pulls = pull("It is not safe.", "Moe") + pull("It is safe.", "Lind");
const inside = '<p>“No,” said <a rel="author" href="/moe">Moe</a>, the minister.</p>';
const seen = [read(pulls), read(inside), read(inside, '<meta name="author" content="Harbour Post">')];
console.log("seen:", seen);
assert.deepEqual(seen, [["Moe", "It is not safe.It is safe.Lind"], ["Moe", "“No,” said , the minister."], ["Harbour Post", "“No,” said Moe, the minister."]]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
