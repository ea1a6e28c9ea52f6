#!/usr/bin/env bash
# title 4.0.1 writes “Who Says No to Us” for “WHO says no to US”, and Mcdonald for McDonald.
# Expected: a headline gets capitals, and keeps those it has; initials and names stay.
# Happens:  everything is made small first: McDonald, O’Brien, U.S. and WHO become Mcdonald, O’brien, U.s. and Who; only its own list (API, CSS …) is kept.
#           @lifeparticle/ap-style-title-case 1.5.0, which has a newspaper's rules, does the same. title-case 4.3.2 keeps capitals.
# Matters:  an organisation becomes a question, a country “us”, and names are misspelt in the largest letters of the page.
# Do:       use title-case, or leave a headline as its outlet wrote it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" title@4.0.1 @lifeparticle/ap-style-title-case@1.5.0 title-case@4.3.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { titleCase } from "title-case";
import title from "title";
import apStyle from "@lifeparticle/ap-style-title-case";

const headlines = ["WHO says no to US", "McDonald and O’Brien meet in U.S."];
const ap = apStyle.apStyleTitleCase ?? apStyle.default ?? apStyle;
const seen = [title, ap, titleCase].map((each) => headlines.map((headline) => each(headline)));
console.log("seen:", seen);
assert.deepEqual(seen[0], ["Who Says No to Us", "Mcdonald and O’brien Meet in U.s."]);
assert.deepEqual(seen[1], ["Who Says No to Us", "Mcdonald and O’brien Meet in U.s."]);
assert.deepEqual(seen[2], ["WHO Says No to US", "McDonald and O’Brien Meet in U.S."]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
