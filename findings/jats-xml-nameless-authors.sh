#!/usr/bin/env bash
# jats-xml 1.1.1 lists an author as “ ”, a space, where the name isn’t cut into parts.
# Expected: “The Dam Group” and “Anna Brekke”: JATS has `<collab>` for groups and `<string-name>` for whole names.
# Happens:  the name is put together from a first name and a surname that aren’t there, and the whole one is dropped; two such authors are one.
# Matters:  an article by a news desk or an agency is by nobody.
# Do:       read `<collab>` and `<string-name>` from `articleAuthors`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" jats-xml@1.1.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { Jats } from "jats-xml";

const NAMES = ["<name><surname>Lind</surname><given-names>Ola</given-names></name>", "<collab>The Dam Group</collab>", "<string-name>Anna Brekke</string-name>"];
const contributors = NAMES.map((name) => `<contrib contrib-type="author">${name}</contrib>`).join("");
const article = `<article><front><article-meta><title-group><article-title>Dam</article-title></title-group><contrib-group>${contributors}</contrib-group></article-meta></front><body><p>No.</p></body></article>`;
const seen = new Jats(article).frontmatter.authors.map(({ name }) => name);
console.log("seen:", seen);
assert.deepEqual(seen, ["Ola Lind", " "]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
