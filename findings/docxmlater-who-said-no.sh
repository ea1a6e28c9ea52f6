#!/usr/bin/env bash
# docxmlater 10.1.0 reads “Lind said no.” as “ said no.” where the name is a field or a filled-in control.
# Expected: getText() of a paragraph gives the words that Word shows.
# Happens:  simple fields, controls and smart tags within a line are kept in the file, and left out of the text; so is ≥ of the
#           font Symbol: “≥ 5 dead” is “ 5 dead”. Words deleted or moved away are left out rightly.
# Matters:  who said it is missing, and a least number is a number.
# Do:       accept no text without a look at the fields and controls of its paragraphs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" docxmlater@10.1.0 jszip@3.10.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const { Document } = require("docxmlater");
const JSZip = require("jszip");

const run = (words) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const BODY = [
  run("Moe") + run(" said yes."),
  `<w:fldSimple w:instr=" REF speaker ">${run("Lind")}</w:fldSimple>${run(" said no.")}`,
  `<w:sdt><w:sdtContent>${run("Brekke")}</w:sdtContent></w:sdt>${run(" denied it.")}`,
  `<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(" 5 dead.")}`,
];
const OFFICE = "http://schemas.openxmlformats.org";
const zip = new JSZip();
zip.file("[Content_Types].xml", `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`);
zip.file("_rels/.rels", `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
zip.file("word/document.xml", `<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${BODY.map((one) => `<w:p>${one}</w:p>`).join("")}</w:body></w:document>`);
const document = await Document.loadFromBuffer(await zip.generateAsync({ type: "nodebuffer" }));
const seen = document.getAllParagraphs().map((paragraph) => paragraph.getText());
console.log("seen:", seen);
assert.deepEqual(seen, ["Moe said yes.", " said no.", " denied it.", " 5 dead."]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
