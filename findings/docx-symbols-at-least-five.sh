#!/usr/bin/env bash
# docx-extractor-cli 0.4.1 reads “≥ 5 dead” as “5 dead” where Word wrote the sign with Insert, Symbol; docx-to-markdown 2.32.0 writes U+F0B3.
# Expected: w:sym names a sign by font and number: F0B3 in Symbol is ≥, as F0B9 is ≠ and F02D −.
# Happens:  the one leaves the element out, the other writes the number as a character of private use, which other fonts show as nothing or a box. Neither warns.
# Matters:  “at least five” becomes five, and “a ≠ b” “a  b”.
# Do:       look for w:sym in the document before trusting its numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check docx-to-markdown==2.32.0 docx-extractor-cli==0.4.1
"$folder/venv/bin/python" - <<'PYTHON'
import os
import tempfile
import zipfile

import docx_extractor
from docx_to_markdown import convert

os.chdir(tempfile.mkdtemp())
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def write(path, *paragraphs):
    body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/><Override PartName="/word/settings.xml" ContentType="{TYPES}.settings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{OFFICE}/settings" Target="settings.xml"/></Relationships>',
        "word/settings.xml": f"<w:settings {W}/>",
        "word/document.xml": f"<w:document {W}><w:body>{body}<w:sectPr/></w:body></w:document>",
    }
    with zipfile.ZipFile(path, "w") as document:
        for name, text in parts.items():
            document.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)


def words(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


write("a.docx", '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + words(" 5 dead"), words("≥ 5 dead"))
seen = [
    [section["text"].strip() for section in docx_extractor.extract("a.docx")["sections"]],
    [line.strip() for line in convert("a.docx").markdown.split("\n\n")],
]
print("seen:", seen)
assert seen == [["5 dead", "≥ 5 dead"], ["\uf0b3 5 dead", "≥ 5 dead"]]
print("as described")
PYTHON
