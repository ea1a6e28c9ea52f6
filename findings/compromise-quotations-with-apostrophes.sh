#!/usr/bin/env bash
# compromise 14.17.0 finds no quotation of two sentences whose first has a curly apostrophe.
# Expected: quotations() finds “It isn’t safe. It never was,” like "It isn't safe. It never was," — and like “It is safe. It always was,”.
# Happens:  an apostrophe ’ inside is counted as a closing mark, so that the sentence ends with the full stop, and neither half is a quotation.
#           With straight marks, without the apostrophe, or in one sentence it is found.
# Matters:  newspapers print curly marks: what is lost are the longer denials, since those have “isn’t”, “don’t” and “won’t” in them.
# Do:       straighten apostrophes between letters, as here, before handing a text over.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" compromise@14.17.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import nlp from "compromise";

const quoted = (text) => nlp(text).quotations().out("array");
const texts = ["“It isn’t safe. It never was,” said Lind.", "“It is safe. It always was,” said Lind.", '"It isn\'t safe. It never was," said Lind.', "“It isn’t safe,” said Lind."];
const seen = texts.map(quoted);
console.log("seen:", seen);
assert.deepEqual(seen, [[], ["“It is safe. It always was,”"], ['"It isn\'t safe. It never was,"'], ["“It isn’t safe,”"]]);
assert.deepEqual(quoted(texts[0].replace(/(?<=\p{L})’(?=\p{L})/gu, "'")), ["“It isn't safe. It never was,”"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
