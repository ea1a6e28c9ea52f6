#!/usr/bin/env bash
# @directus/format-title 13.0.0 writes “5-6 dead” as “5 6 Dead”, “-5 °C” as “5 °c” and “2023-05-04” as “2023 05 04”.
# Expected: headline case changes letters, not figures and signs.
# Happens:  hyphens and underscores are gaps, minus signs too, and WHO, US and U.S. are “Who”, “Us” and “U.s.”.
# Matters:  a range of dead and a temperature change with the case, and the WHO is whoever.
# Do:       give it names of fields, for which it was made, and no headline.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @directus/format-title@13.0.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { formatTitle } from "@directus/format-title";

const SEEN = {
  "5-6 dead": "5 6 Dead",
  "-5 °C in Oslo": "5 °c in Oslo",
  "on 2023-05-04": "On 2023 05 04",
  "F-16 falls": "F 16 Falls",
  "WHO and U.S. deny it": "Who and U.s. Deny It",
  "McDonald and O'Brien": "Mc Donald and O'brien",
};
for (const [words, title] of Object.entries(SEEN)) {
  const seen = formatTitle(words).trim();
  console.log("seen:", words, "->", seen);
  assert.equal(seen, title);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
