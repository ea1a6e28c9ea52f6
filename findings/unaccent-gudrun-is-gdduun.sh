#!/usr/bin/env bash
# unaccent 0.3.0 writes Þór Guðrún as “Toór Gdðuún”, and “Œuvre é” as “OEuvreeé”: letters of the word before stand in the next.
# Expected: Thor Gudrun, or the letters that it doesn't know as they are.
# Happens:  each letter is exchanged in the result at the place that it has in the text. After Æ, ß, Þ or a curly mark, for which
#           there are two signs or none, every later accent is put down at a wrong place. One such letter in a text, or the last, goes well.
# Matters:  people and places become names that nobody has, in whatever is compared or searched without accents.
# Do:       normalize("NFD") and take the marks off.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" unaccent@0.3.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const unaccent = createRequire(import.meta.url)("unaccent");

const SEEN = { Guðrún: "Gudrun", Straße: "Strasse", "Þór Guðrún": "Toór Gdðuún", "Œuvre é": "OEuvreeé", "Æsa Müller": "AEsa uüller", "Groß, Müller": "Gross, uüller" };
for (const [name, words] of Object.entries(SEEN)) {
  const seen = unaccent(name);
  console.log("seen:", name, "->", seen);
  assert.equal(seen, words);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
