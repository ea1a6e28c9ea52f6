#!/usr/bin/env bash
# betteroffice-docx 0.2.1 and aspose-words-foss 26.7.0 read “It is not safe”, its “not” inserted with changes tracked, as “It is safe”.
# Expected: the text of the document as Word shows it, inserted words in it.
# Happens:  the first's .text and the second's get_text() skip <w:ins>; 5-6 with a hyphen that doesn't break is 56 to both, and
#           ≥ of the font Symbol nothing. The first skips filled-in controls, the second fields: who denied it is missing.
# Matters:  the opposite of what was written, a wrong toll, no speaker.
# Do:       accept the changes in Word first, or export_structured(revision_view="accepted") of the first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check betteroffice-docx==0.2.1 aspose-words-foss==26.7.0
FOLDER=$folder "$folder/venv/bin/python" - <<'PYTHON'
import os
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def run(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


BODY = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in (
    run("It is ") + '<w:ins w:id="1" w:author="Jo Moe" w:date="2023-05-04T10:00:00Z">' + run("not ") + "</w:ins>" + run("safe."),
    run("5") + "<w:r><w:noBreakHyphen/></w:r>" + run("6 dead."),
    '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + run(" 5 dead."),
    '<w:fldSimple w:instr=" REF speaker ">' + run("Lind") + "</w:fldSimple>" + run(" denied it."),
    "<w:sdt><w:sdtContent>" + run("Moe") + "</w:sdtContent></w:sdt>" + run(" confirmed it."),
))
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{TYPE}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}" Target="word/document.xml"/></Relationships>',
    "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{BODY}</w:body></w:document>',
}
NAME = os.environ["FOLDER"] + "/said.docx"
with zipfile.ZipFile(NAME, "w") as document:
    for name, text in PARTS.items():
        document.writestr(name, text)

import aspose.words_foss as aspose
from betteroffice_docx import Document

with open(NAME, "rb") as file:
    seen = Document.open(file.read()).text.split("\n")
print("seen:", seen)
assert seen == ["It is safe.", "56 dead.", " 5 dead.", "Lind denied it.", " confirmed it."]
seen = aspose.Document(NAME).get_text().split("\n")
print("seen:", seen)
assert seen == ["It is safe.", "56 dead.", " 5 dead.", " denied it.", "Moe confirmed it."]
print("as described")
PYTHON
