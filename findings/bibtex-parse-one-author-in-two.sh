#!/usr/bin/env bash
# bibtex-parse 2.1.0 makes two authors of “Lind and Moe Ltd”, which the braces of BibTeX keep together.
# Expected: in {Lind and Moe Ltd} the “and” belongs to the name; what is left of the field can still be split at “and”.
# Happens:  entries() takes all braces out of the field and doesn’t split it: nothing says which “and” parts two authors. parse() keeps them.
# Matters:  a report of one company is cited as by a person called Lind and a company called Moe.
# Do:       take authors from parse(), and split outside of braces.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" bibtex-parse@2.1.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import bibtex from "bibtex-parse";

const REPORT = "@report{dam, author = {{Lind and Moe Ltd} and Brekke, Kari}}";
const seen = [bibtex.entries(REPORT)[0].AUTHOR, bibtex.parse(REPORT)[0].fields[0].value];
console.log("seen:", seen);
assert.deepEqual(seen, ["Lind and Moe Ltd and Brekke, Kari", "{Lind and Moe Ltd} and Brekke, Kari"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
