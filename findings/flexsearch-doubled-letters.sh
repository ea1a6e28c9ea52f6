#!/usr/bin/env bash
# FlexSearch 0.8.212 can't tell Anna from Ana, Olle from Ole, or 100 from 1100.
# Expected: the default index finds the words sought, perhaps without their accents and capitals; looser ones are asked for by name (LatinBalance, LatinExtra).
# Happens:  the default encoder makes a doubled letter one, in digits too: 1100 and 100 are both “10”, and so is 10; the first found needn't be the exact one.
# Matters:  a search for one person finds the other's words, and “100 dead” the report of 1100.
# Do:       give an encoder with dedupe: false, as here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" flexsearch@0.8.212
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import FlexSearch from "flexsearch";

const texts = ["Ana Lind denied it", "Anna Lind said so", "Ole Moen", "Olle Moen", "1100 dead", "100 dead"];
const found = (index, words) => index.search(words).map((id) => texts[id]);
const index = new FlexSearch.Index();
const exact = new FlexSearch.Index({ encoder: new FlexSearch.Encoder({ dedupe: false }) });
texts.forEach((text, id) => [index, exact].forEach((each) => each.add(id, text)));
const seen = ["Anna", "Ole", "100"].map((words) => found(index, words));
console.log("seen:", seen);
assert.deepEqual(seen, [["Ana Lind denied it", "Anna Lind said so"], ["Ole Moen", "Olle Moen"], ["1100 dead", "100 dead"]]);
assert.deepEqual(found(exact, "Anna"), ["Anna Lind said so"]);
assert.deepEqual(found(exact, "100"), ["100 dead"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
