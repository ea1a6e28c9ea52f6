#!/usr/bin/env bash
# md-to-slack 1.1.7 drops the line end before a list, a quotation and behind a hard break: “Lind said:” with “> It is safe.” below
# is “Lind said:> It is safe.”.
# Expected: lines stay lines; the readme says that all of the basic syntax is translated.
# Happens:  what follows text without a blank line is set behind it, and a mark that isn't at a line's start means nothing to Slack.
# Matters:  a quotation is no longer one, answers stand behind their questions, and 5 with 6 on the next line is 56.
# Do:       put a blank line before lists and quotations; write paragraphs for hard breaks.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" md-to-slack@1.1.7
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { markdownToSlack } = createRequire(import.meta.url)("md-to-slack");

const SEEN = [
  ["Lind said:\n> It is safe.\n\nHe left.", "Lind said:> It is safe.\n\nHe left."],
  ["Lind said:\n\n> It is safe.", "Lind said:\n\n> It is safe."],
  ["The dead are 5  \n6 are missing", "The dead are 56 are missing"],
  ["1. Is it safe?\n   - No.\n2. Was it?", "1. Is it safe?- No.\n2. Was it?"],
  ["Who said so?\n- Lind\n- Moe", "Who said so?- Lind\n- Moe"],
];
for (const [markdown, text] of SEEN) {
  const seen = markdownToSlack(markdown);
  console.log("seen:", JSON.stringify(markdown), "->", JSON.stringify(seen));
  assert.equal(seen, text);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
