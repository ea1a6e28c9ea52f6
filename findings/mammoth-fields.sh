#!/usr/bin/env bash
# mammoth 1.13.0 drops the words of a simple field of a .docx, and those in a run of stated direction.
# Expected: <w:fldSimple> holds the result that Word shows, and a field written in its other form (<w:fldChar>) keeps it here too.
# Happens:  “Ola Brekke said so.”, with the name in a field, is “ said so.”, in HTML and raw text; <w:dir>, around names in Hebrew or Arabic, goes with its words.
#           A message names the element as unrecognised; which words went, or that any did, it doesn't say.
# Matters:  names, days and numbers are what statements of press offices fill in by fields: the speaker is missing from the sentence.
# Do:       unwrap both elements in word/document.xml first, and compare the words of all <w:t>.
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

SEEN = {
    '<w:fldSimple w:instr=" AUTHOR ">' + run("Ola Brekke") + "</w:fldSimple>": "",
    '<w:dir w:val="rtl">' + run("Ola Brekke") + "</w:dir>": "",
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> AUTHOR </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    + run("Ola Brekke") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>': "Ola Brekke",
}
for speaker, kept in SEEN.items():
    result = mammoth.convert_to_html(docx(speaker + run(" said so.")))
    print("seen:", result.value, result.messages)
    assert result.value == f"<p>{kept} said so.</p>"
    assert [("unrecognised" in one.message, "Brekke" in one.message) for one in result.messages] == ([] if kept else [(True, False)])
    assert mammoth.extract_raw_text(docx(speaker + run(" said so."))).value.rstrip() == f"{kept} said so."
print("as described")
PYTHON
