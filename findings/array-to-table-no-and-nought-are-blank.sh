#!/usr/bin/env bash
# array-to-table 1.0.1 leaves the cell empty where the value is false or 0: { who: "Lind", safe: false, dead: 0 } is “Lind |  | ”.
# Expected: “Lind | false | 0”; an empty cell is what isn't known.
# Happens:  what JavaScript takes for false is written as nothing; a field that only a later row has gets no column.
# Matters:  “no” and “none” are “nobody said”, and the second article's answer isn't in the table.
# Do:       make texts of all values, and give the first row all fields.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" array-to-table@1.0.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const arrayToTable = createRequire(import.meta.url)("array-to-table");

const SEEN = [
  [[{ who: "Lind", safe: "false", dead: "0" }], "who | safe | dead|--- | --- | ---|Lind | false | 0|"],
  [[{ who: "Lind", safe: false, dead: 0 }], "who | safe | dead|--- | --- | ---|Lind |  | |"],
  [[{ who: "Lind" }, { who: "Moe", says: "no" }], "who|---|Lind|Moe|"],
];
for (const [rows, table] of SEEN) {
  const seen = arrayToTable(rows).replaceAll("\r\n", "|");
  console.log("seen:", JSON.stringify(rows), "->", seen);
  assert.equal(seen, table);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
