#!/usr/bin/env bash
# @citation-js/name 0.4.2 reads “de Gaulle” as Gaulle, and “von der Leyen” as Leyen.
# Expected: a surname keeps its particle, as it does behind a first name: “Charles de Gaulle”.
# Happens:  the particle is dropped where nothing stands before it; no field has it, and no name that is written from the fields.
# Matters:  an article names people by their surnames: “van der Berg” and “Berg” become one person.
# Do:       read whole names only, or look at the letters before the surname.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @citation-js/name@0.4.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { format, parse } = createRequire(import.meta.url)("@citation-js/name");

const seen = ["Charles de Gaulle", "de Gaulle", "von der Leyen", "van der Berg"].map((name) => format(parse(name)));
console.log("seen:", seen, parse("de Gaulle"));
assert.deepEqual(seen, ["Charles de Gaulle", "Gaulle", "Leyen", "Berg"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
