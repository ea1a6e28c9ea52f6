#!/usr/bin/env bash
# bibtex-tidy 1.14.0 takes the editorials of two years for one, and two outlets' articles with one summary for one as well, and deletes the second.
# Expected: `merge` joins entries that are the same work: date, year and journal are part of what it is.
# Happens:  author and title are enough (with `number`, where there is one), or an equal abstract, whatever else differs; “combine” puts the deleted one's note under the other's year.
# Matters:  “Editorial”, “Live updates” and a news agency's summary are in every collection of reports.
# Do:       merge with duplicates: ["doi", "key"] only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" bibtex-tidy@1.14.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { tidy } from "bibtex-tidy";

const given = `@article{a, author={Lind, Liv}, title={Editorial}, journal={Harbour Post}, date={2022-05-04}}
@article{b, author={Lind, Liv}, title={Editorial}, journal={Harbour Post}, date={2023-05-04}, note={On the dam}}
@article{c, author={Moe, Ola}, title={Safe}, journal={Herald}, abstract={The dam is safe, the agency said.}}
@article{d, author={Dahl, Eva}, title={Unsafe?}, journal={Post}, abstract={The dam is safe, the agency said.}}`;
const keys = (text) => [...text.matchAll(/^@article\{(\w)/gm)].map((found) => found[1]);
const seen = tidy(given, { merge: "combine" }).bibtex;
console.log("seen:", seen);
assert.deepEqual(keys(seen), ["a", "c"]);
assert.ok(seen.includes("{2022-05-04}") && seen.includes("{On the dam}") && !seen.includes("{2023-05-04}"));
assert.deepEqual(keys(tidy(given, { merge: "combine", duplicates: ["doi", "key"] }).bibtex), ["a", "b", "c", "d"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
