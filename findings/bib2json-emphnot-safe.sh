#!/usr/bin/env bash
# bib2json 0.0.1 for Node reads “It is \\emph{not} safe” as “It is emphnot safe”, and a name made with @string as its abbreviation.
# Expected: the command goes, or stays as it is; a string that is defined in the file is put in its place. The names of months are.
# Happens:  backslash and braces are dropped, and the name of the command is stuck to its words; sun # " Daily" becomes “sun # Daily”.
# Matters:  a title says something that nobody can search for, in a newspaper that does not exist.
# Do:       use a reader that knows commands and strings.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" bib2json@0.0.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const read = createRequire(import.meta.url)("bib2json");

const FILE = String.raw`@string{sun = "The Sun"}
@article{lind2023, title = {It is \emph{not} safe}, journal = sun # " Daily", month = may}
`;
const { title, journal, month } = read(FILE).entries[0].Fields;
const seen = [title, journal, month];
console.log("seen:", seen);
assert.deepEqual(seen, ["It is emphnot safe", "sun # Daily", "May"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
