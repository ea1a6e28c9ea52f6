#!/usr/bin/env bash
# docx-parser 0.2.1 unpacks the document into the folder dist of whoever calls it, and joins the paragraphs that LibreOffice writes: “safe.He denied it.”
# Expected: a parser reads; if it needs files, they are temporary. A paragraph ends with a line break; deleted words are left out.
# Happens:  dist/word/document.xml and all other parts stay there. Only <w:p> with attributes begins a line; deleted words and &amp; are kept.
# Matters:  a site that is built into dist is published with the document in it. Two speakers’ words run into one.
# Do:       read .docx with another library.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" docx-parser@0.2.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
const { parseDocx } = createRequire(import.meta.url)("docx-parser");

const run = (words) => `<w:r><w:t>${words}</w:t></w:r>`;
const DELETED = '<w:del w:id="1" w:author="Ola"><w:r><w:delText>always </w:delText></w:r></w:del>';
const BODY = `<w:p>${run("It is ")}${DELETED}${run("safe.")}</w:p><w:p>${run("He denied it.")}</w:p>`;
process.chdir(import.meta.dirname);
mkdirSync("word");
writeFileSync("word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${BODY}</w:body></w:document>`);
execFileSync("python3", ["-m", "zipfile", "-c", "talk.docx", "word"]);
const words = await new Promise((resolve) => parseDocx("talk.docx", resolve));
const seen = [words, existsSync("dist/word/document.xml")];
console.log("seen:", seen);
assert.deepEqual(seen, ["It is always safe.He denied it.", true]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
