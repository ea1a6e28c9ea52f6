#!/usr/bin/env bash
# astrocite-ris 0.16.4 reads “Brekke, Anna, Jr.” as a person called Jr. Brekke with the suffix Anna.
# Expected: Anna Brekke, Jr.: RIS writes surname, first name, suffix, in this order.
# Happens:  the second part is taken for the suffix where there are three, as BibTeX has it; and a day (DA) is lost where the year (PY) follows it.
# Matters:  the reference names “J. Brekke, Anna, 2023”, and the day of a newspaper article depends on the order of its lines.
# Do:       read RIS with Citation.js, or turn the parts round and take PY out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" astrocite-ris@0.16.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { parse } = createRequire(import.meta.url)("astrocite-ris");

const read = (...lines) => parse(["TY  - NEWS", "TI  - Dam", ...lines, "ER  - ", ""].join("\n"))[0];
const dates = [["DA  - 2023/05/04", "PY  - 2023"], ["PY  - 2023", "DA  - 2023/05/04"]].map((lines) => read(...lines).issued["date-parts"][0].join("-"));
const seen = [read("AU  - Brekke, Anna, Jr.").author[0], ...dates];
console.log("seen:", seen);
assert.deepEqual(seen, [{ family: "Brekke", given: "Jr.", suffix: "Anna" }, "2023", "2023-05-04"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
