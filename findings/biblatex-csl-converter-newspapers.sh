#!/usr/bin/env bash
# biblatex-csl-converter 3.2.2 cites the newspaper The New York Times as “The new york times”.
# Expected: CSL-JSON's container-title is the name as it is printed: a style may add capitals for display, but can't know which ones a name had.
# Happens:  it makes every title but its first letter small, the newspaper's too, unless braces protect the word; a subtitle is left out.
#           “and others” becomes a person called “others”. Its own BibLaTeX keeps the capitals. 3.6.0, for Node 22, does the same.
# Matters:  sources are known by their names; in a list of sources every outlet is misspelt, and a search for the name by its capitals fails.
# Do:       take container-title and subtitle from the BibLaTeX fields themselves.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" biblatex-csl-converter@3.2.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { BibLatexExporter, BibLatexParser, CSLExporter } from "biblatex-csl-converter";

const read = (fields) => new BibLatexParser(`@article{a, date={2023-05-04}, ${fields}}`).parse();
const seen = (fields) => new CSLExporter(read(fields).entries).parse()["1"];
const SEEN = [
  ["journaltitle={The New York Times}", "container-title", "The new york times"],
  ["journaltitle={{The New York Times}}", "container-title", '<span class="nocase">The New York Times</span>'],
  ["journaltitle={Le Monde}", "container-title", "Le monde"],
  ["title={Who Said It}, subtitle={The Harbour Papers}", "title", "Who said it"],
];
for (const [fields, name, value] of SEEN) {
  console.log("seen:", fields, seen(fields));
  assert.deepEqual(read(fields).errors, []);
  assert.equal(seen(fields)[name], value);
  assert.ok(!JSON.stringify(seen(fields)).includes("Harbour"));
}
assert.deepEqual(seen("author={Lind, Liv and others}").author, [{ given: "Liv", family: "Lind" }, { literal: "others" }]);
assert.ok(new BibLatexExporter(read("journaltitle={The New York Times}").entries).parse().includes("{The New York Times}"));
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
