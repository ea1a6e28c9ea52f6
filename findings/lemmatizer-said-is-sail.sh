#!/usr/bin/env bash
# lemmatizer 0.0.1 takes “said” for a form of “sail”, “says” too, “dead” for one of “ad”, and politics for “polustics”.
# Expected: say, dead, politics, or the word as it is.
# Happens:  endings are exchanged until something is found that is a word: news is “new”, unless “less”, this “thi”.
# Matters:  whoever looks for what was said by the verb finds sailors; the commonest verb of the news is missing in its counts.
# Do:       use wink-lemmatizer, and say which part of speech.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" lemmatizer@0.0.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { lemmatizer } = createRequire(import.meta.url)("lemmatizer");

const SEEN = { denied: "deny", told: "tell", said: "sail", says: "sail", saying: "sail", dead: "ad", politics: "polustics", unless: "less", news: "new", this: "thi" };
for (const [word, lemma] of Object.entries(SEEN)) {
  const seen = lemmatizer(word);
  console.log("seen:", word, "->", seen);
  assert.equal(seen, lemma);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
