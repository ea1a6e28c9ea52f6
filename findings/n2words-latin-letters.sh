#!/usr/bin/env bash
# n2words 4.0.0 writes Ukrainian numbers with a Latin i: “шiсть”, “сiм” and “мiльйон” aren’t the words that a Ukrainian writes or searches for.
# Expected: шість, сім, мільйон, in letters of one alphabet, as five and two are, and as Russian numbers are.
# Happens:  the table of words mixes the two letters, which look alike. The Serbian word for 900 has a Latin o.
# Matters:  “шість загиблих” isn’t found in a page that says so, and two equal statements differ.
# Do:       show numbers in digits.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" n2words@4.0.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { toCardinal } from "n2words/uk-UA";

const WORDS = { 5: "п'ять", 6: "шість", 7: "сім", 1000000: "один мільйон" };
const seen = Object.entries(WORDS).map(([number, word]) => [toCardinal(Number(number)) === word, toCardinal(Number(number)).match(/[a-z]/g)]);
console.log("seen:", seen);
assert.deepEqual(seen, [[true, null], [false, ["i"]], [false, ["i"]], [false, ["i"]]]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
