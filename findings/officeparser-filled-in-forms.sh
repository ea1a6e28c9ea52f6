#!/usr/bin/env bash
# officeparser 7.8.0 leaves the paragraphs of a Word form out, and what stands in text boxes.
# Expected: a content control (<w:sdt>), which forms, covers and templates are made of, holds paragraphs like others; a box holds text that is shown.
# Happens:  a control around words within a paragraph is read, one around paragraphs is nothing, and so are boxes; warnings is empty.
#           Line breaks, tabs and hyphens that don't break join the words beside them: “Ola Brekke:It is safe.”
# Matters:  statements of ministries and agencies are filled in on such templates: the statement is what is missing, the frame is read.
# Do:       compare with word/document.xml's own words, or read it with mammoth or Pandoc.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" officeparser@7.8.0 jszip@3.10.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import fs from "node:fs";
import JSZip from "jszip";
import officeparser from "officeparser";

const OFFICE = "http://schemas.openxmlformats.org";
const TYPES = `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const PARTS = `<Relationships xmlns="${OFFICE}/package/2006/relationships">
<Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const run = (words) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const SEEN = [
  [`<w:p>${run("Harbour says:")}</w:p><w:p>${run("It is safe.")}</w:p>`, "Harbour says:\nIt is safe."],
  [`<w:p>${run("Harbour says:")}</w:p><w:sdt><w:sdtContent><w:p>${run("It is safe.")}</w:p></w:sdtContent></w:sdt>`, "Harbour says:"],
  [`<w:p>${run("Harbour says: ")}<w:sdt><w:sdtContent>${run("It is safe.")}</w:sdtContent></w:sdt></w:p>`, "Harbour says: It is safe."],
  [`<w:p>${run("Harbour says:")}<w:r><w:pict><v:textbox><w:txbxContent><w:p>${run("It is safe.")}</w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>`, "Harbour says:"],
  [`<w:p>${run("Ola Brekke:")}<w:r><w:br/></w:r>${run("It is safe.")}</w:p>`, "Ola Brekke:It is safe."],
];
const spaces = `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"`;
const name = `${import.meta.dirname}/statement.docx`;
for (const [body, text] of SEEN) {
  const file = new JSZip().file("[Content_Types].xml", TYPES).file("_rels/.rels", PARTS);
  file.file("word/document.xml", `<w:document ${spaces}><w:body>${body}</w:body></w:document>`);
  fs.writeFileSync(name, await file.generateAsync({ type: "nodebuffer" }));
  const document = await officeparser.parseOffice(name);
  console.log("seen:", JSON.stringify(document.toText()), document.warnings);
  assert.deepEqual([document.toText(), document.warnings], [text, []]);
}
console.log("as described");
process.exit(0);
JAVASCRIPT
node "$folder/seen.mjs"
