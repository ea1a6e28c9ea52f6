#!/usr/bin/env bash
# docx-trackdiff 1.0.0 marks no change between “5-6 dead”, with a hyphen that doesn’t break, and “56 dead”; its own verifier passes all seven checks.
# Expected: a comparison of Word files shows each change, and “reject-all == OLD” means that the old text comes back.
# Happens:  only the characters of <w:t> are compared and checked. Hyphens and gaps with elements of their own, w:noBreakHyphen and w:tab, are nothing on both sides.
# Matters:  the correction of a toll, or of “not<tab>safe”, is invisible, and the file says that it was verified.
# Do:       compare texts that a reader made that knows these elements.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check docx-trackdiff==1.0.0 lxml==6.1.3
"$folder/venv/bin/python" - <<'PYTHON'
import os
import subprocess
import sys
import tempfile
import zipfile

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


write("old.docx", words("The toll is 5") + "<w:r><w:noBreakHyphen/></w:r>" + words("6 dead."), words("It is not") + "<w:r><w:tab/></w:r>" + words("safe."), words("Lind denies it."))
write("new.docx", words("The toll is 56 dead."), words("It is notsafe."), words("Moe denies it."))
commands = os.path.dirname(sys.executable)
subprocess.run([f"{commands}/docx-trackdiff", "old.docx", "new.docx", "marked.docx"], check=True, capture_output=True)
checks = subprocess.run([f"{commands}/docx-trackdiff-verify", "marked.docx", "old.docx", "new.docx"], check=True, capture_output=True, text=True).stdout
with zipfile.ZipFile("marked.docx") as document:
    paragraphs = document.read("word/document.xml").decode().split("</w:p>")[:3]
seen = [("<w:ins " in paragraph or "<w:del " in paragraph) for paragraph in paragraphs]
print("seen:", seen, checks)
assert seen == [False, False, True]
assert checks.count("PASS") == 7 and "PASS - reject-all == OLD" in checks
print("as described")
PYTHON
