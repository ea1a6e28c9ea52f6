#!/usr/bin/env bash
# @thasmorato/docx-parser 1.4.0 reads the cells of a table twice, once as paragraphs, once at the end, and deleted words as said.
# Expected: each word once, in its place, and none that was deleted with changes tracked.
# Happens:  “Lind” and “denies” stand in the text and again behind it; “It is very safe” keeps the “very” that its author took out.
# Matters:  who is quoted once is counted twice, and in words that were withdrawn.
# Do:       accept all changes first, and compare the number of words with Word’s; `includeTables: false` changes nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @thasmorato/docx-parser@1.4.0 jszip@3.10.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
import { extractText } from "@thasmorato/docx-parser";
const JSZip = createRequire(import.meta.url)("jszip");

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const run = (words) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const cell = (words) => `<w:tc><w:p>${run(words)}</w:p></w:tc>`;
const deleted = '<w:del w:id="1" w:author="Jo Moe"><w:r><w:delText xml:space="preserve">very </w:delText></w:r></w:del>';
const body = `<w:p>${run("It is ")}${deleted}${run("safe.")}</w:p><w:tbl><w:tr>${cell("Lind")}${cell("denies")}</w:tr></w:tbl><w:p>${run("He left.")}</w:p>`;
const archive = new JSZip();
archive.file("[Content_Types].xml", `<Types xmlns="${PACKAGE}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`);
archive.file("_rels/.rels", `<Relationships xmlns="${PACKAGE}relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
archive.file("word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`);
const seen = (await extractText(await archive.generateAsync({ type: "nodebuffer" }))).split(/\s+/).join(" ");
console.log("seen:", seen);
assert.deepEqual(seen, "It is very safe. Lind denies He left. Lind denies");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
