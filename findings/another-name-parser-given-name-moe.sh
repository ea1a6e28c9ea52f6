#!/usr/bin/env bash
# another-name-parser 0.1.0 reads “Moe, Jo, Jr.” as a man with the given name “Moe,” and the surname “Jo,”.
# Expected: Jo Moe Jr.; bibliographies and indexes write it so, and “Moe, Jo” is read rightly.
# Happens:  with two commas none counts as the one behind the surname. “Liv Do” has no surname, Do being a degree.
# Matters:  father and son become two strangers, and are sorted under their first names.
# Do:       take the suffix off first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" another-name-parser@0.1.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const parse = createRequire(import.meta.url)("another-name-parser");

const SEEN = {
  "Moe, Jo, Jr.": ["Moe,", "Jo,", "Jr."],
  "Moe, Jo": ["Jo", "Moe", null],
  "Jo Moe Jr.": ["Jo", "Moe", "Jr."],
  "Liv Do": ["Liv", null, "Do"],
};
for (const [name, parts] of Object.entries(SEEN)) {
  const { first, last, suffix } = parse(name);
  console.log("seen:", name, [first, last, suffix]);
  assert.deepEqual([first, last, suffix], parts);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
