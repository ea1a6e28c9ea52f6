#!/usr/bin/env bash
# headline-quotes 2.1.1, for headlines by the agencies’ style, opens the quotation in “Dam "not safe", says Lind” and doesn’t close it: Dam ‘not safe", says Lind.
# Expected: Dam ‘not safe’, says Lind; what its description lists as not covered is something else.
# Happens:  a mark in front of a comma, a colon, a dash or a question mark is left as it was typed, while the one that opens is turned; beside brackets both are left.
# Matters:  the quotation has marks of two kinds and no end for whoever pairs them.
# Do:       turn both, or neither.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" headline-quotes@2.1.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const turned = createRequire(import.meta.url)("headline-quotes");

const HEADLINES = ['Dam "not safe" - Lind', 'Dam "not safe", says Lind', '"It is not safe": Lind', '"It is not safe"—Lind', 'Who said "no"?', 'Dam broke ("not safe")'];
const seen = HEADLINES.map((headline) => (turned.default ?? turned)(headline));
console.log("seen:", seen);
assert.deepEqual(seen, ["Dam ‘not safe’ - Lind", 'Dam ‘not safe", says Lind', '‘It is not safe": Lind', '‘It is not safe"—Lind', 'Who said ‘no"?', 'Dam broke ("not safe")']);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
