#!/usr/bin/env bash
# @tryghost/html-to-mobiledoc 3.3.3 keeps of a quotation without paragraphs what stands in elements: “It is <b>not</b> safe.” is “not”.
# Expected: the words of the quotation, as of a paragraph, and as it keeps them where there is no element or each is in a <p>.
# Happens:  in a <blockquote> that has an element the text beside it is dropped; with the speaker in <cite> or <footer> the speaker's name
#           is all that is left.
# Matters:  articles moved into Ghost lose their quotations; what stays is in the speaker's mouth, or is the speaker.
# Do:       put the words of each quotation into <p> before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @tryghost/html-to-mobiledoc@3.3.3
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { htmlToMobiledoc } = createRequire(import.meta.url)("@tryghost/html-to-mobiledoc");

const SEEN = [
  ["<blockquote>It is not safe.</blockquote>", "It is not safe."],
  ["<blockquote>It is <b>not</b> safe.</blockquote>", "not"],
  ["<blockquote>It is not safe.<cite>Ola Lind</cite></blockquote>", "Ola Lind"],
  ["<blockquote><p>It is <b>not</b> safe.</p></blockquote>", "It is not safe."],
  ["<p>It is <b>not</b> safe.</p>", "It is not safe."],
];
for (const [html, text] of SEEN) {
  const { sections } = htmlToMobiledoc(html);
  const seen = sections.map((section) => section[2].map((marker) => marker[3]).join("")).join(" | ");
  console.log("seen:", html, "->", seen);
  assert.equal(seen, text);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
