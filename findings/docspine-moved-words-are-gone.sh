#!/usr/bin/env bash
# docspine 0.4.0 leaves out words that were moved with changes tracked, and reads 5-6 dead as “56 dead”, ≥ 5 dead as “ 5 dead”.
# Expected: moved words where they stand now, as inserted ones; every hyphen and sign that Word shows.
# Happens:  <w:moveTo> is skipped as <w:moveFrom> is, <w:noBreakHyphen/> and <w:sym> are nothing.
# Matters:  what was moved is in the text no more, and a toll is ten times as high.
# Do:       accept the changes in Word first; look for hyphens and signs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check docspine==0.4.0
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
    run("Never.") + '<w:moveTo w:id="2" w:author="Jo Moe" w:date="2023-05-04T10:00:00Z">' + run(" It was not safe.") + "</w:moveTo>",
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

import docspine

seen = docspine.open(NAME).to_text().split("\n")
print("seen:", seen)
assert seen == ["It is not safe.", "56 dead.", " 5 dead.", "Never."]
print("as described")
PYTHON
