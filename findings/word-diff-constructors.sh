#!/usr/bin/env bash
# word-diff 1.0.1 can’t compare texts with the word “constructor” in them: it raises TypeError.
# Expected: a word is a word.
# Happens:  words are kept as properties of an object that has some of its own: “constructor” is there before the first text is read.
# Matters:  “The constructor denied it” in one article of many stops the comparison.
# Do:       compare such texts with another library.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" word-diff@1.0.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const diff = createRequire(import.meta.url)("word-diff");

const compare = (who) => {
  try {
    return diff.diffString(`The ${who} denied it.`, `The ${who} confirmed it.`).length;
  } catch (error) {
    return error.name;
  }
};
const seen = ["builder", "constructor"].map(compare);
console.log("seen:", seen);
assert.deepEqual(seen, [3, "TypeError"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
