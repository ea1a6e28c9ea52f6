#!/usr/bin/env bash
# elasticlunr 0.9.5, the search of mdBook, finds nothing in Cyrillic, and takes Åse for “se”; lunr 2.3.9 doesn’t find Åse at all.
# Expected: letters are letters in every alphabet, or the documentation says which are not. Accents may be folded, as “Ase”.
# Happens:  all but A–Z, digits and _ is cut from both ends of a word; a word without any of them is empty. Lunr does so with the texts, not with what is typed.
# Matters:  a person is not found under the own name, Kyiv not in its own spelling.
# Do:       take the trimmer out, or put one in that knows \p{L}.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" elasticlunr@0.9.5 lunr@2.3.9
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const elasticlunr = require("elasticlunr");
const lunr = require("lunr");

const TEXTS = [{ id: "Åse", text: "Åse denied it" }, { id: "Київ", text: "Київ сказав" }];
const first = elasticlunr(function () {
  this.addField("text");
  this.setRef("id");
});
TEXTS.forEach((text) => first.addDoc(text));
const second = lunr(function () {
  this.field("text");
  this.ref("id");
  TEXTS.forEach((text) => this.add(text));
});
const found = (index, typed) => index.search(typed, {}).map(({ ref }) => ref).join();
const seen = ["denied", "Åse", "se", "Київ"].map((typed) => [typed, found(first, typed), second.search(typed).map(({ ref }) => ref).join()]);
console.log("seen:", seen);
assert.deepEqual(seen, [["denied", "Åse", "Åse"], ["Åse", "Åse", ""], ["se", "Åse", "Åse"], ["Київ", "", ""]]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
