#!/usr/bin/env bash
# @stdlib/string-acronym 0.1.0 shortens the Non-Proliferation Treaty to PT, and “No Dam Party” to DP.
# Expected: NPT and NDP: words like the, of and and are left out, and “Hard-boiled eggs” is HBE.
# Happens:  no, not and non are among the words left out, and a hyphen parts words: “Non-governmental organisation” is GO.
# Matters:  the name of a party or treaty against something becomes that of one for it.
# Do:       pass stopwords.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @stdlib/string-acronym@0.1.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import acronym from "@stdlib/string-acronym";

const seen = ["Ministry of Defence", "Anti-Dam League", "Non-Proliferation Treaty", "Non-governmental organisation", "No Dam Party"].map((name) => acronym(name));
console.log("seen:", seen);
assert.deepEqual(seen, ["MD", "ADL", "PT", "GO", "DP"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
