#!/usr/bin/env bash
# docx2python 3.7.1 leaves out deleted words of a .docx and keeps moved ones in both places.
# Expected: of tracked changes the state as accepted: <w:del> and <w:moveFrom> go, <w:ins> and <w:moveTo> stay.
# Happens:  “not ” that was moved from before “safe” to before “checked” is read in both: “is not safe and not checked”.
# Matters:  a statement says what neither version of the document said, and the passage counts twice when copies are compared.
# Do:       remove <w:moveFrom> from word/document.xml first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check docx2python==3.7.1 paragraphs==1.0.1 lxml==6.1.3
"$folder/venv/bin/python" - <<'PYTHON'
import io
import zipfile

OFFICE = "http://schemas.openxmlformats.org"
MAIN, LINK = f"{OFFICE}/wordprocessingml/2006/main", f"{OFFICE}/officeDocument/2006/relationships"
TYPES = f"""<Types xmlns="{OFFICE}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml"
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
LINKS = f"""<Relationships xmlns="{OFFICE}/package/2006/relationships"><Relationship Id="rId1"
Type="{LINK}/officeDocument" Target="word/document.xml"/></Relationships>"""


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def docx(paragraph: str) -> io.BytesIO:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", LINKS)
        package.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{OFFICE}/package/2006/relationships"/>')
        body = f'<w:document xmlns:w="{MAIN}" xmlns:r="{LINK}"><w:body><w:p>{paragraph}</w:p></w:body></w:document>'
        package.writestr("word/document.xml", body)
    file.seek(0)
    return file


from docx2python import docx2python

moved_from = '<w:moveFrom w:id="1" w:author="Lind"><w:r><w:t xml:space="preserve">not </w:t></w:r></w:moveFrom>'
moved_to = '<w:moveTo w:id="2" w:author="Lind">' + run("not ") + "</w:moveTo>"
deleted = '<w:del w:id="3" w:author="Lind"><w:r><w:delText xml:space="preserve"> twice</w:delText></w:r></w:del>'
seen = docx2python(docx(run("It is ") + moved_from + run("safe and ") + moved_to + run("checked") + deleted + run("."))).text.strip()
print("seen:", seen)
assert seen == "It is not safe and not checked."
print("as described")
PYTHON
