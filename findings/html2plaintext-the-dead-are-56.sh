#!/usr/bin/env bash
# html2plaintext 2.1.4 joins the cells of a table: 5 dead in one and 6 hurt in the next are “56”; html-to-formatted-text 2.7.0
# leaves &lt; and &ldquo; in its text.
# Expected: a gap between two cells, between a term and what it means, and behind a quotation; characters for their names.
# Happens:  the first parts blocks only: “LindNo”, “Nosaid Moe”, and a list that starts at 5 starts at 1. The second keeps names
#           and numbers of characters as they are, and the words behind “I <3” are gone.
# Matters:  figures are others, an answer is a name; a search for quotation marks finds none.
# Do:       use html-to-text with its options for tables.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" html2plaintext@2.1.4 html-to-formatted-text@2.7.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const html2plaintext = require("html2plaintext");
const formatted = require("html-to-formatted-text");

const SEEN = {
  "<table><tr><th>dead</th><th>hurt</th></tr><tr><td>5</td><td>6</td></tr></table>": "deadhurt56",
  "<dl><dt>Lind</dt><dd>No</dd></dl>": "LindNo",
  "<blockquote>No</blockquote>said Moe": "Nosaid Moe",
  '<ol start="5"><li>May: the dam broke</li></ol>': "1. May: the dam broke",
};
for (const [page, text] of Object.entries(SEEN)) {
  const seen = html2plaintext(page);
  console.log("seen:", seen);
  assert.equal(seen, text);
}
const seen = (formatted.default ?? formatted)("<p>&ldquo;No&rdquo;, 5 &lt; 6, &#8220;Yes&#8221;</p>");
console.log("seen:", seen);
assert.equal(seen, "&ldquo;No&rdquo;, 5 &lt; 6, &#8220;Yes&#8221;");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
