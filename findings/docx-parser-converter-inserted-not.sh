#!/usr/bin/env bash
# docx-parser-converter 1.0.3 reads “It is not safe.” as “It is safe.” if “not” was inserted with changes tracked.
# Expected: the text as it stands, with inserted words and without deleted ones, as Word shows and prints it.
# Happens:  inserted words are dropped like deleted ones, so are moved ones in both places, and those in a form’s fields.
# Matters:  a correction is undone: the minister says the opposite.
# Do:       accept all changes before reading.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check docx-parser-converter==1.0.3
"$folder/venv/bin/python" - <<'PYTHON'
import io
import zipfile

from docx_parser_converter import docx_to_text

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RUN = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
INSERTED = "<w:ins w:id='1' w:author='Ola' w:date='2023-05-04T10:00:00Z'>" + RUN.format("not ") + "</w:ins>"
BODY = "<w:p>" + RUN.format("It is ") + INSERTED + RUN.format("safe.") + "</w:p>"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
file = io.BytesIO()
with zipfile.ZipFile(file, "w") as archive:
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    kinds = f"<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/word/document.xml' ContentType='{main}'/>"
    archive.writestr("[Content_Types].xml", f"<Types xmlns='{TYPES}'>{kinds}</Types>")
    archive.writestr("_rels/.rels", f"<Relationships xmlns='{RELATIONS}'><Relationship Id='r' Type='{DOCUMENT}' Target='word/document.xml'/></Relationships>")
    archive.writestr("word/document.xml", f"<w:document xmlns:w='{NAMESPACE}'><w:body>{BODY}</w:body></w:document>")
file.seek(0)
seen = docx_to_text(file).strip()
print("seen:", seen)
assert seen == "It is safe."
print("as described")
PYTHON
