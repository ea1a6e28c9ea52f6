#!/usr/bin/env bash
# epubgrep 0.15.0 doesn't find “is not safe” in a book that says “It is <em>not</em> safe”, nor “Lind & Moe”, nor words with a line break of the file between them.
# Expected: a search of books looks at their words, and ends with 1 where it finds nothing, as grep does.
# Happens:  it looks at the lines of every file in the book, as they are written: “em” is found in the markup. Its exit code is 0 in both cases.
# Matters:  “no book says so” is read off an empty answer, just where a book stresses it.
# Do:       turn the chapters into text, and search that.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check epubgrep==0.15.0
"$folder/venv/bin/python" - <<'PYTHON'
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

CONTAINER = """<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">1</dc:identifier><dc:title>Post</dc:title>
<dc:creator>Post</dc:creator><dc:language>en</dc:language></metadata>
<manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>"""
CHAPTER = """<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Dam</title></head><body>
<p>It is <em>not</em> safe, said Lind &amp; Moe, and the
inspector agreed.</p></body></html>"""
with tempfile.TemporaryDirectory() as folder:
    book = Path(folder, "book.epub")
    with zipfile.ZipFile(book, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        for name, text in {"META-INF/container.xml": CONTAINER, "book.opf": PACKAGE, "c.xhtml": CHAPTER}.items():
            archive.writestr(name, text)
    command = Path(sys.executable).with_name("epubgrep")
    seen = {}
    for words in ["safe, said", "is not safe", "Lind & Moe", "the inspector", "<em>"]:
        answer = subprocess.run([command, words, book], capture_output=True, text=True)
        seen[words] = "safe" in answer.stdout, answer.returncode
print("seen:", seen)
assert seen == {"safe, said": (True, 0), "is not safe": (False, 0), "Lind & Moe": (False, 0), "the inspector": (False, 0), "<em>": (True, 0)}
print("as described")
PYTHON
