#!/usr/bin/env bash
# ttl2jsonld 0.0.10 changes the last figures of long numbers: post 1654321098765432101 is 1654321098765432000.
# Expected: the number as text with its type, as it writes 4.0 and 007, or a JSON number with all its figures.
# Happens:  whole numbers without a zero before them become numbers of JavaScript, which have 15 or 16 sure figures.
# Matters:  the address made of it is that of another post, or of none.
# Do:       write the numbers of posts as text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @frogcat/ttl2jsonld@0.0.10
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { parse } = createRequire(import.meta.url)("@frogcat/ttl2jsonld");

const read = (number) => JSON.stringify(parse(`<urn:a> <urn:post> ${number} .`)["urn:post"]);
const seen = ["12", "4.0", "007", "1654321098765432101"].map(read);
console.log("seen:", seen);
const typed = (value, type) => JSON.stringify({ "@value": value, "@type": `http://www.w3.org/2001/XMLSchema#${type}` });
assert.deepEqual(seen, ["12", typed("4.0", "decimal"), typed("007", "integer"), "1654321098765432000"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
