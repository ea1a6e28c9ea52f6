#!/usr/bin/env bash
# EbookLib 0.20 gives a chapter of an EPUB the book's language when it is read, whatever the chapter says.
# Expected: <html lang="ru" xml:lang="ru"> of a chapter is still there in get_content() after read_epub().
# Happens:  the attribute is replaced by the book's: a Russian chapter of an English book says lang="en", and item.lang is None. <title> goes as well.
# Matters:  quotations in the original language are taken for English, by screen readers, hyphenation and language checks alike.
# Do:       read the member of the ZIP file itself (item.content holds its bytes).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check EbookLib==0.20
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import tempfile
import warnings
import zipfile

from ebooklib import epub

warnings.simplefilter("ignore")
book = epub.EpubBook()
book.set_identifier("urn:harbour:1")
book.set_title("Harbour")
book.set_language("en")
chapter = epub.EpubHtml(title="Speech", file_name="speech.xhtml", lang="ru")
chapter.content = "<html><body><p>Плотина цела.</p></body></html>"
for item in (chapter, epub.EpubNcx(), epub.EpubNav()):
    book.add_item(item)
book.spine = ["nav", chapter]
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "book.epub")
    epub.write_epub(path, book)
    held = zipfile.ZipFile(path).read("EPUB/speech.xhtml").decode()
    read = epub.read_epub(path).get_item_with_href("speech.xhtml")
content = read.get_content().decode()
print("seen: in the file", 'lang="ru"' in held, "read", 'lang="ru"' in content, 'lang="en"' in content, read.lang)
assert 'xml:lang="ru"' in held and "<title>Speech</title>" in held
assert 'lang="ru"' not in content and 'lang="en"' in content and "Speech" not in content
assert 'xml:lang="ru"' in read.content.decode()
print("as described")
PYTHON
