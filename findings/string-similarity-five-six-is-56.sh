#!/usr/bin/env bash
# string-similarity 4.0.4 finds “5 6 dead” the same as “56 dead” (1), and “now here” as “nowhere”, but “No” nothing like “no” (0).
# Expected: 1 for the same words, and less for others; the readme has “healed” and “sealed” at 0.8.
# Happens:  gaps are taken out before pairs of letters are counted, and the size of letters is left.
# Matters:  two tolls are one, and above any threshold; of two copies of a short answer one isn't found.
# Do:       compare words, in one size.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" string-similarity@4.0.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { compareTwoStrings } = createRequire(import.meta.url)("string-similarity");

const SEEN = [["healed", "sealed", 0.8], ["5 6 dead", "56 dead", 1], ["It is now here", "It is nowhere", 1], ["No", "no", 0], ["It is safe", "IT IS SAFE", 0]];
for (const [one, other, figure] of SEEN) {
  const seen = compareTwoStrings(one, other);
  console.log("seen:", one, "|", other, "->", seen);
  assert.equal(seen, figure);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
