#!/usr/bin/env bash
# humanname 0.2.2, human-name-splitter 1.0.1 and name-parser 0.0.1 give “Lind, Anna” the surname Anna; full-name-splitter
# 1.1.1 gives “Anna Lind, Jr.” the first name Jr.
# Expected: a name is turned where a first name follows the comma, and only there.
# Happens:  three split at the gap and leave the comma or drop it; the fourth takes whatever follows a comma for a first name.
#           human-name-splitter writes O'Brien as “O'brien” and van der Berg as “Van Der Berg”.
# Matters:  statements of Lind are listed under Anna, and two people called Jr. are one.
# Do:       turn names at the comma yourself, unless a suffix follows it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" humanname@0.2.2 human-name-splitter@1.0.1 name-parser@0.0.1 full-name-splitter@1.1.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const humanname = require("humanname");
const { splitter } = require("human-name-splitter");
const nameParser = require("name-parser");
const splitFullName = require("full-name-splitter").default;

const seen = ["Lind, Anna", "Anna O'Brien", "Ola van der Berg"].map((name) =>
  [humanname.parse(name), splitter(name), nameParser.parse(name)].map(({ firstName, lastName }) => [firstName, lastName].join(" | ")),
);
console.log("seen:", seen);
assert.deepEqual(seen, [
  ["Lind | Anna", "Lind, | Anna", "Lind, | Anna"],
  ["Anna | O'Brien", "Anna | O'brien", "Anna | O'Brien"],
  ["Ola | van der Berg", "Ola | Van Der Berg", "Ola | van der Berg"],
]);
const split = ["Lind, Anna", "Anna Lind, Jr."].map((name) => splitFullName(name));
console.log("seen:", split);
assert.deepEqual(split, [["Anna", "Lind"], ["Jr.", "Anna Lind"]]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
