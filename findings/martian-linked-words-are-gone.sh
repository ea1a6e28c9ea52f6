#!/usr/bin/env bash
# @tryfabric/martian 1.2.4 drops the words of a link whose address stands below: “The dam is [not safe][1].” is “The dam is .”.
# Expected: the words, linked; links are among the elements that the readme lists, and an unknown one is reported.
# Happens:  a link by reference, an image by reference and a hard break are nothing, without a word about it.
# Matters:  the sentence that carries its source says nothing, and “The dead are 5” with “6 are missing” on the next line is 56.
# Do:       write links in line and paragraphs for breaks.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @tryfabric/martian@1.2.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { markdownToBlocks } = createRequire(import.meta.url)("@tryfabric/martian");

const SEEN = [
  ["The dam is [not safe][1], he said.\n\n[1]: http://harbour.example", "The dam is , he said."],
  ["The dam is [not safe](http://harbour.example), he said.", "The dam is not safe, he said."],
  ["[Lind] denies it.\n\n[Lind]: http://harbour.example", " denies it."],
  ["The dead are 5  \n6 are missing", "The dead are 56 are missing"],
];
for (const [markdown, text] of SEEN) {
  const seen = markdownToBlocks(markdown).map((block) => block[block.type].rich_text.map((part) => part.text.content).join("")).join("\n");
  console.log("seen:", JSON.stringify(markdown), "->", JSON.stringify(seen));
  assert.equal(seen, text);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
