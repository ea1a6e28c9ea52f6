#!/usr/bin/env bash
# markdown-it-plain-text 0.3.0 joins the words around a line's end, “It is notsafe.”, and parts those in which emphasis ends: “un safe”.
# Expected: CommonMark's soft line break is a space or a line's end; each editor that wraps lines writes them.
# Happens:  line breaks of both kinds are left out, and a space is put behind each emphasis, as behind a paragraph: “No ,” he said.
# Matters:  a search for “not safe” doesn't find the sentence, and a search for “safe” finds “unsafe”.
# Do:       take the text from the tokens oneself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" markdown-it@15.0.3 markdown-it-plain-text@0.3.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import MarkdownIt from "markdown-it";
import plainText from "markdown-it-plain-text";

const read = (text) => {
  const reader = new MarkdownIt().use(plainText.default ?? plainText);
  reader.render(text);
  return reader.plainText.trim();
};
const seen = ["It is not safe.", "It is not\nsafe.", "It is not\\\nsafe.", "It is **un**safe.", "“*No*,” he said."].map(read);
console.log("seen:", seen);
assert.deepEqual(seen, ["It is not safe.", "It is notsafe.", "It is notsafe.", "It is un safe.", "“No ,” he said."]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
