#!/usr/bin/env bash
# diff 9.0.0 (jsdiff) compares words of Ukrainian and Greek letter by letter in diffWords(): “unsafe” is “un” + “safe”.
# Expected: diffWords() shows whole words, as in English, where “safe” is taken out and “unsafe” put in, and in Polish or Czech.
# Happens:  a word is made of Latin letters; any other letter is a token of its own, as a mark is. “сказав” and “заявив” share a “за” and a “в”.
# Matters:  a page that marks what a correction changed shows shreds of words instead of the two that were exchanged.
# Do:       pass intlSegmenter: new Intl.Segmenter(language, { granularity: "word" }).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" diff@9.0.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { diffWords } from "diff";

const parts = (before, after, options) =>
  diffWords(before, after, options).map((part) => (part.added ? "+" : part.removed ? "-" : "") + part.value);
const seen = [["it is safe", "it is unsafe"], ["дамба безпечна", "дамба небезпечна"], ["Лінд сказав", "Лінд заявив"]].map((pair) => parts(...pair));
console.log("seen:", seen);
assert.deepEqual(seen, [["it is ", "-safe", "+unsafe"], ["дамба ", "+не", "безпечна"], ["Лінд ", "-ска", "за", "+я", "в", "+ив"]]);
const intlSegmenter = new Intl.Segmenter("uk", { granularity: "word" });
assert.deepEqual(parts("Лінд сказав", "Лінд заявив", { intlSegmenter }), ["Лінд ", "-сказав", "+заявив"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
