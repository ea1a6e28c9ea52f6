#!/usr/bin/env bash
# csv-to-markdown-table 1.6.3 cuts a row at the line break in a cell, and csvtomd-lib 0.1.3 a cell at its bar: what follows
# stands in the column of something else.
# Expected: one row of the table for each row of the file, and “no | yes” in one cell.
# Happens:  the first takes “"Lind, Ola"” for one cell, with its marks, but ends the row at the break in “"It is / not safe"”;
#           the second leaves the bar and the break as they are, so that the page has another cell, or no table from there on.
# Matters:  “not safe"” is who said it, and half of an answer stands under the number of dead.
# Do:       take breaks and bars out of the cells before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" csv-to-markdown-table@1.6.3 csvtomd-lib@0.1.3
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import csvToMarkdown from "csv-to-markdown-table";
import { createRequire } from "node:module";
const library = createRequire(import.meta.url)("csvtomd-lib");

const rows = (text) => text.trim().split("\n").slice(2).map((row) => row.replace(/ +/g, " ").trim());
const seen = rows(csvToMarkdown('who,said,dead\n"Lind, Ola","It is\nnot safe",5\n', ",", true)).slice(0, 2);
console.log("seen:", seen);
assert.deepEqual(seen, ['| "Lind, Ola" | "It is | |', '| not safe" | 5 | |']);
const other = rows((library.default ?? library).fromString('who,said,dead\n"Lind, Ola",no | yes,5'));
console.log("seen:", other);
assert.deepEqual(other, ["| Lind, Ola | no | yes | 5 |"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
