#!/usr/bin/env bash
# docx2md 1.0.5 drops linked words from a .docx file, moved paragraphs, and the gap of a tab.
# Expected: “Lind, said the minister, left.” whole. Links are markup; so are paragraphs that were moved with changes tracked.
# Happens:  words inside `<w:hyperlink>`, `<w:smartTag>` and `<w:moveTo>` are skipped without a word; a tab is nothing: “notsafe”.
# Matters:  who said it is missing where the article links the name.
# Do:       convert with Pandoc, or compare the numbers of words before and after.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check docx2md==1.0.5 lxml==6.1.3
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import subprocess
import sys
import tempfile
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
PARAGRAPHS = (
    f'<w:hyperlink w:anchor="a">{RUN.format("Lind")}</w:hyperlink>{RUN.format(", said the minister, left.")}',
    f'<w:moveTo w:id="1" w:author="Jo Moe">{RUN.format("Nobody died.")}</w:moveTo>',
    "<w:r><w:t>not</w:t><w:tab/><w:t>safe</w:t></w:r>",
)
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    with zipfile.ZipFile(folder / "in.docx", "w") as archive:
        types = f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{MAIN}"/>'
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}content-types">{types}</Types>')
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="r1" Type="{OFFICE}" Target="word/document.xml"/></Relationships>')
        archive.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}relationships"/>')
        body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in PARAGRAPHS)
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
    subprocess.run([pathlib.Path(sys.executable).with_name("docx2md"), folder / "in.docx", folder / "out.md"], check=True, capture_output=True)
    seen = (folder / "out.md").read_text().split("\n\n")
print("seen:", seen)
assert seen == [", said the minister, left.", "notsafe"]
print("as described")
PYTHON
