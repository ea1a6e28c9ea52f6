#!/usr/bin/env bash
# csvjson 5.1.0 reads the cell "It is ""not"" safe" as “safe”, and writes “Lind, Ola” as “Lind”, a tab and “Ola”.
# Expected: with `quote` set, cells as RFC 4180 has them; what is written can be read again.
# Happens:  of a cell it keeps what stands behind the last inner mark, or before the first one, if a comma follows: of “No,
#           "never", she said” the “No”. A line break ends the row, and a comma in a cell becomes a tab unless `wrap` is set.
# Matters:  the opposite of a statement is in the data, and the table has as many rows as before.
# Do:       read with papaparse or csv-parse.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" csvjson@5.1.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const csvjson = createRequire(import.meta.url)("csvjson");

const SEEN = { '"It is ""not"" safe"': ["safe"], '"No, ""never"", she said"': ["No"], '"It is\nnot safe"': ["It is", ""], '"Lind, Ola"': ["Lind, Ola"] };
for (const [cell, words] of Object.entries(SEEN)) {
  const seen = csvjson.toObject(`who,said\nLind,${cell}\n`, { delimiter: ",", quote: '"' }).map((row) => row.said);
  console.log("seen:", cell, "->", seen);
  assert.deepEqual(seen, words);
}
const written = csvjson.toCSV([{ who: "Lind, Ola", said: "no" }], { headers: "key" });
console.log("seen:", JSON.stringify(written));
assert.equal(written, "who,said\nLind\t Ola,no");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
