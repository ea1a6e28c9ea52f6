#!/usr/bin/env bash
# clean-text-utils 1.3.0, asked to take the accents off letters, writes “2½ million” as “21⁄2 million” and 10² as 102.
# Expected: `replaceDiacritics` changes letters with accents.
# Happens:  fractions and raised figures are taken apart, too, ≠ is =, and Київ is Киів, another spelling.
# Matters:  two and a half are twenty-one halves, in a text that is only to be easier to search.
# Do:       strip the marks of Latin letters alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" clean-text-utils@1.3.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { replaceDiacritics } = createRequire(import.meta.url)("clean-text-utils");

const seen = ["Åse Öst", "2½ million", "10² dead", "a ≠ b", "Київ"].map((text) => replaceDiacritics(text));
console.log("seen:", seen);
assert.deepEqual(seen, ["Ase Ost", "21⁄2 million", "102 dead", "a = b", "Киів"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
