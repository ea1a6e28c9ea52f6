#!/usr/bin/env bash
# citation-js 0.7.22 writes newspaper articles to RIS without their authors and their day.
# Expected: RIS has AU and DA for every kind of reference; the same data as a web page or a report has both.
# Happens:  of an article-newspaper only the year, the title and the address are written, with persons and with organisations as authors.
#           The other way, BibTeX's “202X” (biblatex's form for the 2020s) is read as 2020, and an uncertain “2023?” as 2023.
# Matters:  references of news are all of this kind: who wrote it and on which day is what a reader looks them up for.
# Do:       write CSL-JSON, which has them; or give the type webpage when writing RIS.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" citation-js@0.7.22
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import Cite from "citation-js";

const article = { id: "a", title: "The dam", author: [{ family: "Lind", given: "Liv" }, { literal: "Ministry of Harbours" }], issued: { "date-parts": [[2023, 5, 4]] } };
const lines = (type) => new Cite({ ...article, type }).format("ris").trim().split("\n").map((line) => line.trim());
console.log("seen:", lines("article-newspaper"), lines("webpage"));
assert.deepEqual(lines("article-newspaper"), ["TY  - NEWS", "ID  - a", "PY  - 2023", "TI  - The dam", "ER  -"]);
assert.ok(lines("webpage").includes("AU  - Lind, Liv") && lines("webpage").includes("DA  - 2023/5/4/"));
assert.deepEqual(new Cite("@misc{a, title={The dam}, date={202X}}").data[0].issued, { "date-parts": [[2020]] });
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
