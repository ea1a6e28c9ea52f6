#!/usr/bin/env bash
# odt2html 1.0.1 begins the page with the words that were deleted with changes tracked, and who deleted them: “Ola<p>always</p>”.
# Expected: the text as it stands, as LibreOffice shows it.
# Happens:  the list of changes in the head of the document is written like the text. Gaps made with <text:s/> are dropped, < and & stay bare.
# Matters:  what the author took back is published first, under a name. “not safe” is “notsafe”.
# Do:       accept all changes before reading.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" odt2html@1.0.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
const { toHTML } = createRequire(import.meta.url)("odt2html");

const NAMES = "urn:oasis:names:tc:opendocument:xmlns:";
const DELETION = "<text:deletion><office:change-info><dc:creator>Ola</dc:creator></office:change-info><text:p>always</text:p></text:deletion>";
const CHANGES = `<text:tracked-changes><text:changed-region text:id="c">${DELETION}</text:changed-region></text:tracked-changes>`;
const TEXT = '<text:p>It is <text:change text:change-id="c"/>not<text:s/>safe.</text:p>';
const HEAD = `<office:document-content xmlns:office="${NAMES}office:1.0" xmlns:text="${NAMES}text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">`;
process.chdir(import.meta.dirname);
writeFileSync("content.xml", `${HEAD}<office:body><office:text>${CHANGES}${TEXT}</office:text></office:body></office:document-content>`);
execFileSync("python3", ["-m", "zipfile", "-c", "talk.odt", "content.xml"]);
const seen = await toHTML({ path: "talk.odt" });
console.log("seen:", seen);
assert.deepEqual(seen, "Ola<p>always</p><p>It is notsafe.</p>");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
