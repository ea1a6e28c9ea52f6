#!/usr/bin/env bash
# @zag-js/highlight-word 1.43.3 marks “afe ” where “safe” is looked for in “İstanbul is safe now”.
# Expected: with ignoreCase the word itself is marked, whatever stands before it.
# Happens:  it looks in the small letters, of which İ has two, and marks in the text as it is: each İ moves the mark by one.
# Matters:  a quotation is shown with its first letters left out and others taken in.
# Do:       search without ignoreCase, or with a regular expression with the flags i and u.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @zag-js/highlight-word@1.43.3
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { highlightWord } from "@zag-js/highlight-word";

const SEEN = { "Istanbul is safe now": ["safe"], "İstanbul is safe now": ["afe "], "İİ: it is not safe now": ["fe n"] };
for (const [text, words] of Object.entries(SEEN)) {
  const seen = highlightWord({ text, query: "safe", ignoreCase: true }).filter(({ match }) => match);
  console.log("seen:", text, "->", seen);
  assert.deepEqual(
    seen.map((one) => one.text),
    words,
  );
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
