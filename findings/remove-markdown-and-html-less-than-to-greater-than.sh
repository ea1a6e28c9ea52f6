#!/usr/bin/env bash
# remove-markdown-and-html 0.1.0 makes “Lind put it at 50.” of “Lind put it at <5, and Moe, who was there, at >50.”
# Expected: a tag begins with a letter behind the bracket. Less than five and more than fifty stay.
# Happens:  all from < to the next > is a tag, with figures and commas in it, and a > that is left over is dropped as the mark of a quotation. “[Lind]: No.” goes whole, as a link’s address.
# Matters:  one person’s estimate is put into another’s mouth; an answer leaves only its question.
# Do:       render the Markdown and take the text of the HTML.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" remove-markdown-and-html@0.1.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import plain from "remove-markdown-and-html";

const seen = ["Lind put it at <5, and Moe, who was there, at >50.", "It is >50.", "Is it safe? [Lind]: No."].map((text) => plain(text));
console.log("seen:", seen);
assert.deepEqual(seen, ["Lind put it at 50.", "It is 50.", "Is it safe?"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
