#!/usr/bin/env bash
# spdx-correct 3.2.0 takes “Not CC0” for CC0-1.0, and “The Apache News” for Apache-2.0.
# Expected: null, as for “All rights reserved”. It corrects spellings: “CC BY-NC 4.0” is CC-BY-NC-4.0.
# Happens:  where no spelling helps, the name of a licence anywhere among the letters is enough.
# Matters:  words and pictures whose licence says no are declared free for all.
# Do:       compare with the list of identifiers as it stands.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" spdx-correct@3.2.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const correct = createRequire(import.meta.url)("spdx-correct");

const seen = ["CC BY-NC 4.0", "All rights reserved", "Not CC0", "no GPL", "The Apache News"].map((text) => correct(text));
console.log("seen:", seen);
assert.deepEqual(seen, ["CC-BY-NC-4.0", null, "CC0-1.0", "GPL-3.0-or-later", "Apache-2.0"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
