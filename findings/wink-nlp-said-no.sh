#!/usr/bin/env bash
# wink-nlp 2.4.0 ends no sentence after “no.” or “in the sun.”: “Lind said no. Brekke said yes.” is one.
# Expected: an abbreviation is one with its capital or before a number: No. 5, Sun. 7 May.
# Happens:  no, sun and dec in small letters count as well, before any word, so that the next sentence belongs to this one, and its
#           token is “no.”, which a search for “no” doesn't find. “The vote was yes. Lind left.” is two. compromise 14.17.0 parts them all.
# Matters:  a refusal is the shortest answer there is: two speakers and two answers become one sentence, of the first.
# Do:       cut after a small “no.” before a capital oneself, as here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1 compromise@14.17.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

const wink = winkNLP(model);
const sentences = (text) => wink.readDoc(text).sentences().out();
const texts = ["Lind said no. Brekke said yes.", "It fell in the sun. Lind wept.", "The vote was yes. Lind left."];
const seen = texts.map(sentences);
console.log("seen:", seen);
assert.deepEqual(seen.map((found) => found.length), [1, 1, 2]);
assert.ok(wink.readDoc(texts[0]).tokens().out().includes("no."));
assert.deepEqual(compromise(texts[0]).sentences().out("array"), ["Lind said no.", "Brekke said yes."]);
assert.deepEqual(texts[0].split(/(?<=\bno\.) (?=\p{Lu})/u).flatMap(sentences), ["Lind said no.", "Brekke said yes."]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
