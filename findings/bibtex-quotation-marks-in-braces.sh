#!/usr/bin/env bash
# citerra 0.4.0 and bibtex-parse-js 0.0.24 end a title at a quotation mark in braces and lose the fields behind it.
# Expected: `Lind: {"}It is not safe{"}` whole: in a field between quotation marks BibTeX wants them in braces, and no others are marks of the end.
# Happens:  title and entry end at the first of them: “Lind: {”; the year behind it is gone, and no error is raised.
# Matters:  whoever is quoted in a headline says nothing, and the article has no date.
# Do:       write the field between braces: `title = {Lind: "It is not safe"}`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" bibtex-parse-js@0.0.24
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { toJSON } = createRequire(import.meta.url)("bibtex-parse-js");

const [marks, braces] = ['"Lind: {"}It is not safe{"}"', '{Lind: "It is not safe"}'].map((title) => toJSON(`@article{dam, title = ${title}, year = 2023}`)[0].entryTags);
const seen = [marks, braces];
console.log("seen:", seen);
assert.deepEqual(seen, [{ title: "Lind: {" }, { title: 'Lind: "It is not safe"', year: "2023" }]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check citerra==0.4.0
"$folder/venv/bin/python" - <<'PYTHON'
import citerra

TITLES = ('"Lind: {"}It is not safe{"}"', '{Lind: "It is not safe"}')
seen = [{field.name: str(field.value) for field in citerra.parse("@article{dam, title = " + title + ", year = 2023}").entries[0].fields} for title in TITLES]
print("seen:", seen)
assert seen == [{"title": "Lind: {"}, {"title": 'Lind: "It is not safe"', "year": "2023"}]
print("as described")
PYTHON
