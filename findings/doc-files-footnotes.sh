#!/usr/bin/env bash
# doc-files 0.1.0 leaves the footnotes of Word and OpenDocument files out, and the mark that a note stood there.
# Expected: “Lind knew.” with the note “He denies it.”, or a mark. It promises what the file says; the notes of slides are read.
# Happens:  notes are dropped without a warning, and so are text boxes and marked-up parts of a Word file.
# Matters:  the denial stands in the note. What is left reads as if nobody had denied it.
# Do:       read the notes from word/footnotes.xml or <text:note-body> oneself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check doc-files==0.1.0
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import tempfile
import zipfile

import doc_files

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
KNEW = '<w:p><w:r><w:t>Lind knew.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{TYPES}document.main+xml"/>'
    f'<Override PartName="/word/footnotes.xml" ContentType="{TYPES}footnotes+xml"/></Types>',
    "_rels/.rels": f"RELATED<Relationship Id='r1' Type='{RELATION}officeDocument' Target='word/document.xml'/></Relationships>",
    "word/_rels/document.xml.rels": f"RELATED<Relationship Id='r1' Type='{RELATION}footnotes' Target='footnotes.xml'/></Relationships>",
    "word/document.xml": f"<w:document {WORD}><w:body>{KNEW}</w:body></w:document>",
    "word/footnotes.xml": f'<w:footnotes {WORD}><w:footnote w:id="2"><w:p><w:r><w:t>He denies it.</w:t></w:r></w:p></w:footnote></w:footnotes>',
}
NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
NOTE = '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>He denies it.</text:p></text:note-body></text:note>'
OPEN = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "content.xml": f'<office:document-content xmlns:office="{NAMES}office:1.0" xmlns:text="{NAMES}text:1.0"><office:body><office:text>'
    f"<text:p>Lind knew.{NOTE}</text:p></office:text></office:body></office:document-content>",
}
seen = []
with tempfile.TemporaryDirectory() as folder:
    for name, parts in {"talk.docx": PARTS, "talk.odt": OPEN}.items():
        path = pathlib.Path(folder, name)
        with zipfile.ZipFile(path, "w") as archive:
            for part, text in parts.items():
                archive.writestr(part, text.replace("RELATED", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'))
        seen.append(doc_files.to_markdown(doc_files.read(path)).strip())
print("seen:", seen)
assert seen == ["Lind knew.", "Lind knew."]
print("as described")
PYTHON
