#!/usr/bin/env bash
# sentence-splitter 5.0.1 (textlint's) gives the closing mark of a quoted question to the next sentence: “Is it safe? | ” she asked.
# Expected: “Is it safe?” she asked. is one sentence, as the same words between straight marks are to it; or it is cut behind the mark.
# Happens:  behind ? and ! it cuts before ”, ’, », and “ of German; behind a full stop it doesn't, so “It is safe.” She left. is one sentence. 「…」 is whole.
#           Of two quotations in a row the second begins with the first one's end.
# Matters:  each half has a mark without its partner: rules for quotations within a sentence find none, or what stands between two of them.
# Do:       pair the marks in the paragraph before splitting it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" sentence-splitter@5.0.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { split } from "sentence-splitter";

const SEEN = {
  '"Is it safe?" she asked.': ['"Is it safe?" she asked.'], "“Is it safe?” she asked.": ["“Is it safe?", "” she asked."],
  "“It is safe!” he said.": ["“It is safe!", "” he said."], "«Is it safe?» she asked.": ["«Is it safe?", "» she asked."],
  "“It is safe.” She left.": ["“It is safe.” She left."], "「安全ですか？」と彼女は聞いた。": ["「安全ですか？」と彼女は聞いた。"],
  "He asked: “Is it safe?” She said: “No!”": ["He asked: “Is it safe?", "” She said: “No!", "”"],
};
for (const [words, sentences] of Object.entries(SEEN)) {
  const seen = split(words).filter((node) => node.type === "Sentence").map((node) => node.raw);
  console.log("seen:", seen);
  assert.deepEqual(seen, sentences);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
