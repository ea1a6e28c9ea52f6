#!/usr/bin/env bash
# @portabletext/markdown 2.2.0 joins the paragraphs of a list item without a gap: “1. Is it safe?” with “No.” below is “Is it safe?No.”.
# Expected: two blocks, or one with a line break between them.
# Happens:  a paragraph's end makes a block outside lists only; within an item the next one's words follow on.
# Matters:  questions and answers, and numbers at an end and a beginning, are one word: “The dead are 5”, “6 are missing” are 56.
# Do:       end the first paragraph with a hard break, or read each item's paragraphs apart.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @portabletext/markdown@2.2.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { markdownToPortableText } from "@portabletext/markdown";

const SEEN = [
  ["1. Is it safe?\n\n   No.", ["Is it safe?No."]],
  ["- The dead are 5\n\n  6 are missing", ["The dead are 56 are missing"]],
  ["- Lind:\n\n  > It is safe.", ["Lind:", "It is safe."]],
  ["The dead are 5\n\n6 are missing", ["The dead are 5", "6 are missing"]],
];
for (const [markdown, blocks] of SEEN) {
  const seen = markdownToPortableText(markdown).map((block) => block.children.map((span) => span.text).join(""));
  console.log("seen:", JSON.stringify(markdown), "->", JSON.stringify(seen));
  assert.deepEqual(seen, blocks);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
