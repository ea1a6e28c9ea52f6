#!/usr/bin/env bash
# inflection 3.0.2 says that one of the police is a polouse, and one Alice an Alouse.
# Expected: singularize() makes mouse of mice and louse of lice, and leaves words alone that have no singular; it does so for service and office.
# Happens:  whatever ends in -lice or -mice is a louse or a mouse: police, Alice, malice, pumice, accomplice. Names in -s lose it: Charles, Reuters, Texas, Athens.
#           pluralize() leaves “police” as it is.
# Matters:  who acted (“the police say”) is the subject of half of all reports; keys and headings made from names are wrong for a few of them.
# Do:       never derive a singular from a name; keep both forms.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" inflection@3.0.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import * as inflection from "inflection";

const SEEN = {
  mice: "mouse", office: "office", "the police": "the polouse", Alice: "Alouse", accomplice: "accomplouse", malice: "malouse", pumice: "pumouse",
  Charles: "Charle", Reuters: "Reuter", Texas: "Texa", Athens: "Athen",
};
for (const [words, one] of Object.entries(SEEN)) {
  console.log("seen:", words, "->", inflection.singularize(words));
  assert.deepEqual(inflection.singularize(words), one);
}
assert.equal(inflection.pluralize("police"), "police");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
