#!/usr/bin/env bash
# @chatwoot/markdown-to-txt 2.0.4 joins headings, paragraphs, list items and cells without a gap: “Lind” and “Moe” are “LindMoe”.
# Expected: plain text has a line break or a gap where one block ends and the next begins. Words on two lines of one paragraph have.
# Happens:  nothing is put between blocks, nor for a <br>; the year that begins “2023. The dam broke.” is gone.
# Matters:  of two people a search finds neither, and what the one denies the other confirms.
# Do:       use a converter that keeps the blocks, or remark with mdast-util-to-string on each block.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @chatwoot/markdown-to-txt@2.0.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { markdownToTxt } = createRequire(import.meta.url)("@chatwoot/markdown-to-txt");

const TEXTS = ["- Lind\n- Moe", "# The dam\n\nLind denied it.", "| Who | Says |\n|---|---|\n| Lind | denies |\n| Moe | confirms |", "2023. The dam broke."];
const seen = TEXTS.map((text) => markdownToTxt(text));
console.log("seen:", seen);
assert.deepEqual(seen, ["LindMoe", "The damLind denied it.", "Who SaysLind deniesMoe confirms", "The dam broke."]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
