#!/usr/bin/env bash
# slugify 1.6.9 writes Athens as “A8hna”, Xanthi as “3an8h” and Yerevan as “EEV”, and leaves quotation marks in addresses.
# Expected: Greek and Armenian letters become Latin ones, as Cyrillic and Georgian do (“Kiyiv”, “tbilisi”); a slug has no marks.
# Happens:  θ and ξ become the digits that teenagers type for them, letters of Armenian are dropped, Hebrew altogether; “ becomes ".
# Matters:  place names make the addresses of pages; those of two articles from Israel are equal, and a " ends an attribute.
# Do:       transliterate first, by a standard, and keep only letters, digits and hyphens (strict: true).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" slugify@1.6.9
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import slugify from "slugify";

const seen = ["Αθήνα", "Ξάνθη", "Երևան", "ירושלים", "თბილისი", "“No”, she said"].map((text) => slugify(text));
console.log("seen:", seen);
assert.deepEqual(seen, ["A8hna", "3an8h", "EEV", "", "tbilisi", '"No"-she-said']);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
