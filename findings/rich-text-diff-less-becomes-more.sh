#!/usr/bin/env bash
# rich-text-diff 0.2.3 marks nothing where “5 < 6” became “5 > 6”: it shows “5 <> 6”.
# Expected: what was taken out in <del>, what was put in in <ins>.
# Happens:  signs of Markdown are shown without marks: both versions of < and >, of a heading's # and of a quotation's >. A
#           list item that moved up is shown as put in, and where it stood it isn't taken out.
# Matters:  the sign that a correction turned round, or that a sentence is quoted no more, is no change to the reader.
# Do:       compare the words of the page, not its Markdown.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" rich-text-diff@0.2.3
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const library = createRequire(import.meta.url)("rich-text-diff");
const diff = library.default ?? library;

const SEEN = [
  ["It is safe", "It is not safe", "It is <ins>not </ins>safe"],
  ["5 < 6", "5 > 6", "5 <> 6"],
  ["> It is not safe", "It is not safe", "> It is not safe"],
  ["- Moe\n- Lind", "- Lind\n- Moe", "- <ins>Lind</ins>\n- Moe\n- Lind"],
];
for (const [before, after, marked] of SEEN) {
  const seen = diff(before, after);
  console.log("seen:", JSON.stringify([before, after]), "->", JSON.stringify(seen));
  assert.equal(seen, marked);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
