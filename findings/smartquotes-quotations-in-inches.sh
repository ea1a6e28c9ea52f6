#!/usr/bin/env bash
# smartquotes 2.3.2 opens a quotation that begins with an inner one, a bracket or $ with the sign for inches: ″[It] broke,” she said.
# Expected: “ in front of whatever stands at the beginning of a quotation.
# Happens:  a mark opens before a letter or a figure only: before a bracket, a sign of money, an ellipsis or an inner quotation it is ″ at the text’s beginning and ” behind a word.
# Matters:  what is quoted there has no opening mark, so nobody is found to have said it.
# Do:       write the marks as they are meant.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" smartquotes@2.3.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const smartquotes = createRequire(import.meta.url)("smartquotes");

const TEXTS = ['"No," she said.', `"'No,' he told me," she said.`, '"$5m" was paid.', '"[It] broke," she said.', '"...and then," she said.', 'She said "(no)".', 'She paid "$5m".'];
const seen = TEXTS.map((text) => smartquotes.string(text));
console.log("seen:", seen);
assert.deepEqual(seen, [
  "“No,” she said.",
  "″‘No,’ he told me,” she said.",
  "″$5m” was paid.",
  "″[It] broke,” she said.",
  "″...and then,” she said.",
  "She said ”(no)”.",
  "She paid ”$5m”.",
]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
