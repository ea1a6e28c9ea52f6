#!/usr/bin/env bash
# docx2python 3.7.1 drops hyphens that don't break and joins the words on either side.
# Expected: Word's Ctrl+Shift+Hyphen, <w:noBreakHyphen/>, is a hyphen (U+2011); <w:br/> and <w:tab/> beside it are read.
# Happens:  “Ola Brekke-Lind” is “Ola BrekkeLind”, “a 5-0 vote” is “a 50 vote”.
# Matters:  it is typed in names, scores and ranges so that they stay on one line: another person, another number.
# Do:       replace the element by <w:t>&#x2011;</w:t> in word/document.xml first.
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

HYPHEN = "<w:r><w:noBreakHyphen/></w:r>"
SEEN = {
    run("Ola Brekke") + HYPHEN + run("Lind"): "Ola BrekkeLind",
    run("a 5") + HYPHEN + run("0 vote"): "a 50 vote",
    run("Ola Brekke") + "<w:r><w:br/></w:r>" + run("Lind"): "Ola Brekke\nLind",
}
for paragraph, text in SEEN.items():
    seen = docx2python(docx(paragraph)).text.strip()
    print("seen:", repr(seen))
    assert seen == text
print("as described")
PYTHON
