#!/usr/bin/env bash
# mammoth 1.13.0's raw text joins the words around a line break.
# Expected: Shift+Enter in Word (<w:br/>) is <br /> in its HTML, so at least a gap in extract_raw_text(), which keeps tabs.
# Happens:  “Ola Brekke:↵It is safe.” is “Ola Brekke:It is safe.”, “the dam↵is safe” “the damis safe”.
# Matters:  transcripts of interviews are typed so; a name and the first word become one, and a quotation across the break isn't found.
# Do:       take the text of convert_to_html() with a gap for <br />.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mammoth==1.13.0
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


import mammoth

document = run("said the dam") + "<w:r><w:br/></w:r>" + run("is") + "<w:r><w:tab/></w:r>" + run("safe")
raw, html = mammoth.extract_raw_text(docx(document)).value.rstrip(), mammoth.convert_to_html(docx(document)).value
print("seen:", repr(raw), repr(html))
assert raw == "said the damis\tsafe"
assert html == "<p>said the dam<br />is\tsafe</p>"
print("as described")
PYTHON
