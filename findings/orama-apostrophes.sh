#!/usr/bin/env bash
# Orama 3.1.18 finds every text that has a word with t when “isn’t” is sought, and no text in Ukrainian.
# Expected: ’ is an apostrophe, as ' is: “isn’t” is one word, which stands in none of these texts; a word of any alphabet is found where it stands as it is.
# Happens:  ’ parts the word into “isn” and “t”, and “t” is the beginning of “took” and “the”. “O'Brien” finds no “O’Brien”.
#           Letters that are not Latin are dropped from texts and searches alike unless the database is made with language: "ukrainian".
# Matters:  apostrophes typed on a telephone are curly; a name in its own alphabet is how readers check a spelling.
# Do:       fold apostrophes in texts and searches, and give a tokenizer of one's own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @orama/orama@3.1.18
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { create, insert, search } from "@orama/orama";

const texts = ["O’Brien denied it.", "Lind took it.", "The bridge is closed.", "Київ заперечив."];
const found = async (term, options) => {
  const index = await create({ schema: { text: "string" }, ...options });
  for (const text of texts) await insert(index, { text });
  return (await search(index, { term })).hits.map((hit) => hit.document.text).sort();
};
const seen = { "isn’t": await found("isn’t"), "isn't": await found("isn't"), "O'Brien": await found("O'Brien"), Київ: await found("Київ") };
console.log("seen:", seen);
assert.deepEqual(seen, { "isn’t": ["Lind took it.", "The bridge is closed."], "isn't": [], "O'Brien": [], Київ: [] });
assert.deepEqual(await found("Київ", { language: "ukrainian" }), ["Київ заперечив."]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
