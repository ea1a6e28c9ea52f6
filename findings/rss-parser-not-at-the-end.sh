#!/usr/bin/env bash
# rss-parser 3.13.0 moves the emphasised “not” of an Atom entry to the end of the sentence: “It is safe.not”.
# Expected: RFC 4287's type="xhtml" holds a <div>; its words come out in their order, or the markup as it stands.
# Happens:  the words of a paragraph are joined first and its elements put behind them: “On <time>Thursday</time> Lind met <b>Moe</b>.” is “On  Lind met .ThursdayMoe”;
#           of paragraphs and quotations all paragraphs come first. A title of this type is an object, not a text. Content of type html is right.
# Matters:  “It is not safe.” loses its “not” where one reads it, and a quotation stands behind what was said about it.
# Do:       read such feeds with feedsmith, or hand the entry's own XML to a parser of HTML.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" rss-parser@3.13.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import Parser from "rss-parser";

const read = async (type, content) => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title><entry><title>Dam</title>
    <link href="https://harbour.example/1"/><content type="${type}">${content}</content></entry></feed>`;
  return (await new Parser().parseString(feed)).items[0].contentSnippet;
};
const XHTML = (words) => `<div xmlns="http://www.w3.org/1999/xhtml">${words}</div>`;
const SEEN = {
  "<p>It is <em>not</em> safe.</p>": "It is  safe.not",
  "<p>On <time>Thursday</time> Lind met <b>Moe</b>.</p>": "On  Lind met .ThursdayMoe",
  "<p>Lind asked:</p><blockquote>Is it safe?</blockquote><p>Brekke left.</p>": "Lind asked:\nBrekke left.\nIs it safe?",
};
for (const [words, text] of Object.entries(SEEN)) {
  console.log("seen:", await read("xhtml", XHTML(words)));
  assert.equal(await read("xhtml", XHTML(words)), text);
}
assert.equal(await read("html", "&lt;p>It is &lt;em>not&lt;/em> safe.&lt;/p>"), "It is not safe.");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
