#!/usr/bin/env bash
# marcjs 3.0.2 reads no field of a MARCXML file that pymarc 5.4.0 wrote: the field 245 is called "5.
# Expected: the title in 245. In XML the order of attributes says nothing, and pymarc writes ind1, ind2, tag.
# Happens:  tag and indicators are cut out of the line by their places; no error is raised.
# Matters:  a catalogue’s article has no title, no author and no newspaper.
# Do:       exchange ISO 2709, or sort the attributes: tag, ind1, ind2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" marcjs@3.0.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { Marc } from "marcjs";

const FIELDS = ['tag="245" ind1="1" ind2="4"', 'ind1="1" ind2="4" tag="245"'];
const record = (attributes) => `<record xmlns="http://www.loc.gov/MARC21/slim"><leader>00000nam a2200000 a 4500</leader><datafield ${attributes}><subfield code="a">The dam is not safe</subfield></datafield></record>`;
const seen = FIELDS.map((attributes) => Marc.parse(record(attributes), "marcxml").fields[0]);
console.log("seen:", seen);
assert.deepEqual(seen, [["245", "14", "a", "The dam is not safe"], ['"1"', '"5', "a", "The dam is not safe"]]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
