#!/usr/bin/env bash
# jaccard 0.4.0 finds two sentences more alike than a sentence is to itself: 4/3.
# Expected: the index of two sets lies between 0 and 1, is 1 for the same words, and doesn't depend on which is named first.
# Happens:  a word that the first list has twice counts twice as shared and once as there; the distance is then below zero. Turned round, the same two are 1.
# Matters:  sentences that repeat a word rank above true copies, and thresholds mean nothing.
# Do:       make sets of the words first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" jaccard@0.4.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { index, distance } = createRequire(import.meta.url)("jaccard");

const words = (sentence) => sentence.split(" ");
const PAIRS = [["no no it is", "no it is"], ["no it is", "no no it is"], ["no it is", "no it is"], ["no it is", "yes it was"]];
const seen = PAIRS.map(([one, other]) => index(words(one), words(other)));
console.log("seen:", seen, distance(words(PAIRS[0][0]), words(PAIRS[0][1])));
assert.deepEqual(seen, [4 / 3, 1, 1, 0.2]);
assert.ok(distance(words(PAIRS[0][0]), words(PAIRS[0][1])) < 0);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
