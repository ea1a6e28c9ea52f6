#!/usr/bin/env bash
# modern-diacritics 2.3.1 takes the stroke off ≠: “5 ≠ 6” is “5 = 6”, and A ∉ B is A ∈ B. remove-accents 0.5.0 writes Łódź as “lodz”.
# Expected: accents of letters go, signs and the size of letters stay.
# Happens:  the first takes off whatever Unicode writes as a mark of its own, the stroke that negates among them; so Київ is Киів
#           and Йосип Иосип, other letters of the alphabet. The second has ł for Ł.
# Matters:  a denial by sign is the opposite, and the name of a city is a word.
# Do:       take off marks of Latin letters only: /(\p{Script=Latin})\p{M}+/u after NFD.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" modern-diacritics@2.3.1 remove-accents@0.5.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const { removeDiacritics } = require("modern-diacritics");
const removeAccents = require("remove-accents");

const SEEN = [
  [removeDiacritics, { "5 ≠ 6": "5 = 6", "5 ≮ 6": "5 < 6", "A ∉ B": "A ∈ B", Київ: "Киів", Йосип: "Иосип", Müller: "Muller" }],
  [removeAccents, { "5 ≠ 6": "5 ≠ 6", Łódź: "lodz", ŁÓDŹ: "lODZ", Wałęsa: "Walesa" }],
];
for (const [library, words] of SEEN) {
  for (const [text, plain] of Object.entries(words)) {
    const seen = library(text);
    console.log("seen:", text, "->", seen);
    assert.equal(seen, plain);
  }
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
