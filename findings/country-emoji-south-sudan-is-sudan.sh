#!/usr/bin/env bash
# country-emoji 1.5.6 takes South Sudan for Sudan, DR Congo for the Republic of the Congo, and New Mexico for Mexico.
# Expected: SS and CD, or nothing: a country is found in a longer text, says its page, “only if there’s no ambiguity”.
# Happens:  a name that isn’t in its list, as South Sudan, independent since 2011, gets the code of a country whose name is part of it, even of a word. Northern Ireland is Ireland, Indiana India.
# Matters:  two countries that were at war are one, and what happened in Santa Fe happened in Mexico.
# Do:       compare name(code) with what was asked.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" country-emoji@1.5.6
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { code } from "country-emoji";

const seen = ["Sudan", "South Sudan", "DR Congo", "Northern Ireland", "New Mexico", "Indiana", "Somaliland"].map((name) => code(name));
console.log("seen:", seen);
assert.deepEqual(seen, ["SD", "SD", "CG", "IE", "MX", "IN", undefined]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
