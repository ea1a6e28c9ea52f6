#!/usr/bin/env bash
# quill-delta-from-html 1.0.6 joins paragraphs without a gap: “The dead are 5” and “6 are missing” are “The dead are 56 are missing”.
# Expected: a line for each paragraph, as for each heading, <div> and item; the readme lists <p> with what it reads.
# Happens:  no line ends at </p>, in a quotation neither: its second paragraph runs on from the first.
# Matters:  an article that is pasted into an editor of this kind is one paragraph, and numbers and answers in it are others.
# Do:       write <div> for <p> before, or a line break before each </p>.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" quill-delta-from-html@1.0.6
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { HtmlToDelta } = createRequire(import.meta.url)("quill-delta-from-html");

const SEEN = [
  ["<p>The dead are 5</p><p>6 are missing</p>", "The dead are 56 are missing\n"],
  ["<p>Is it safe?</p><p>No.</p>", "Is it safe?No.\n"],
  ["<blockquote><p>It is safe.</p><p>It was.</p></blockquote>", "It is safe.It was.\n\n"],
  ["<div>The dead are 5</div><div>6 are missing</div>", "The dead are 5\n6 are missing\n"],
];
for (const [html, text] of SEEN) {
  const seen = new HtmlToDelta().convert(html).ops.map((op) => op.insert).join("");
  console.log("seen:", html, "->", JSON.stringify(seen));
  assert.equal(seen, text);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
