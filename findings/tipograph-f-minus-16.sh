#!/usr/bin/env bash
# tipograph 0.7.4 writes an F-16 with a minus sign: “F−16”, and 2023-05-04 with two dashes for ranges.
# Expected: a minus stands before a number of its own, as in “-5 degrees”; a hyphen inside a name stays.
# Happens:  each hyphen between something that is no figure and a figure becomes U+2212.
# Matters:  the name of a weapon isn’t found any more, nor is the date one.
# Do:       leave the presets “math” and “hyphens” out for news.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" tipograph@0.7.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const tipograph = createRequire(import.meta.url)("tipograph");

const seen = ["-5 degrees", "two F-16s", "an S-300", "U.S.-made", "on 2023-05-04"].map(tipograph());
console.log("seen:", seen);
assert.deepEqual(seen, ["−5 degrees", "two F−16s", "an S−300", "U.S.-made", "on 2023–05–04"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
