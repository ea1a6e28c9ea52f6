#!/usr/bin/env bash
# transliterator 0.1.0, which “transforms strings that contain cyrillic characters into ascii compliant text”, makes nothing of Київ and of Харків.
# Expected: Kyiv and Kharkiv, or Kiev and Kharkov.
# Happens:  its table has Latin letters with marks only; each Cyrillic letter is taken out like an emoji, or is the replacement mark.
# Matters:  two cities or people get one address, and “Зеленський (Zelensky)” keeps the brackets.
# Do:       use a package that names its standard.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" transliterator@0.1.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import transliterator from "transliterator";

const seen = ["źebŕa", "Київ", "Харків", "Ґданськ, Gdańsk"].map((name) => transliterator(name));
console.log("seen:", seen);
assert.deepEqual(seen, ["zebra", "", "", ", Gdansk"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
