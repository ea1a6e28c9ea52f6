#!/usr/bin/env bash
# pluralize 8.0.0 says “3 Germen”, “2 Romen” and “5 Normen”.
# Expected: -man is -men only where it means a man, as the exception made for “human” shows.
# Happens:  German, Roman, Norman and Ottoman are men: Germen, Romen, Normen, Ottomen. The other way round a person's or an agency's -s goes:
#           singular("Charles") is Charle, singular("Reuters") Reuter, singular("us") me.
# Matters:  it writes the counts on many pages (“3 sources”), and with a name in them they are wrong without a warning.
# Do:       addIrregularRule("German", "Germans") for each, or state both forms.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" pluralize@8.0.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import pluralize from "pluralize";

const seen = [pluralize("German", 3, true), pluralize("Roman", 2, true), pluralize("Norman", 5, true), pluralize("human", 2, true), ...["Charles", "Reuters", "us"].map(pluralize.singular)];
console.log("seen:", seen);
assert.deepEqual(seen, ["3 Germen", "2 Romen", "5 Normen", "2 humans", "Charle", "Reuter", "me"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
