#!/usr/bin/env bash
# parse-markdown-table 0.0.6 ends a cell at a bar that is escaped: of “no \| yes” it keeps “no \”.
# Expected: one cell, “no | yes”: in a table of Markdown a bar is written with a backslash before it.
# Happens:  the rest of the row moves a column on, and the last cell gets one without a name.
# Matters:  an answer is half of itself, and Moe’s stands in the column of what Lind said.
# Do:       read tables with a parser of GitHub’s Markdown.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" parse-markdown-table@0.0.6
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { createMarkdownObjectTableSync } = createRequire(import.meta.url)("parse-markdown-table");

const TABLE = "| asked | Lind | Moe |\n|---|---|---|\n| safe? | no | yes |\n| sure? | no \\| yes | no |\n";
const seen = [...createMarkdownObjectTableSync(TABLE)].map((row) => Object.fromEntries(Object.entries(row)));
console.log("seen:", seen);
assert.deepEqual(seen, [
  { asked: "safe?", Lind: "no", Moe: "yes" },
  { asked: "sure?", Lind: "no \\", Moe: "yes" },
]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
