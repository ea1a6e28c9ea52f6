#!/usr/bin/env bash
# segnatura 1.0.1 leaves the article “Index falls after the dam broke” out of the text of an EPUB: it takes it for the book’s index.
# Expected: what is an index, notes or a bibliography is told by the book’s own marks, or by a heading that says nothing else: “Index”.
# Happens:  a chapter is one by the beginning of its heading: “Notes from the valley”, “Contents of the letter” and “References to a dead man” are left out, too.
# Matters:  articles of a collected volume are not in the text, without a word.
# Do:       ask for all categories, and sort them oneself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check segnatura==1.0.1
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import tempfile
import zipfile

from segnatura import extract

HEADINGS = ("Dam is not safe", "Index falls after the dam broke", "Notes from the valley", "Contents of the letter", "References to a dead man")
PARAGRAPHS = "<p>The minister said on Thursday that the dam is not safe, and that nobody should sleep below it.</p><p>No, said Ola Lind.</p>"
CONTAINER = "<rootfiles><rootfile full-path='book.opf' media-type='application/oebps-package+xml'/></rootfiles>"
METADATA = "<dc:identifier id='u'>urn:1</dc:identifier><dc:title>Harbour Post</dc:title><dc:language>en</dc:language>"
ITEM = "<item id='i{0}' href='{0}.xhtml' media-type='application/xhtml+xml'/>"


def book(path):
    """Write an EPUB, each heading with its chapter."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", f"<container version='1.0' xmlns='urn:oasis:names:tc:opendocument:xmlns:container'>{CONTAINER}</container>")
        items = "".join(map(ITEM.format, range(len(HEADINGS))))
        spine = "".join(f"<itemref idref='i{number}'/>" for number in range(len(HEADINGS)))
        head = "<package xmlns='http://www.idpf.org/2007/opf' xmlns:dc='http://purl.org/dc/elements/1.1/' version='3.0' unique-identifier='u'>"
        archive.writestr("book.opf", f"{head}<metadata>{METADATA}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>")
        for number, heading in enumerate(HEADINGS):
            page = f"<html xmlns='http://www.w3.org/1999/xhtml'><head><title>{heading}</title></head><body><h1>{heading}</h1>{PARAGRAPHS}</body></html>"
            archive.writestr(f"{number}.xhtml", page)


with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "book.epub")
    book(path)
    text = extract(str(path)).text()
seen = [heading for heading in HEADINGS if heading in text]
print("seen:", seen, text.count("No, said Ola Lind."))
assert seen == ["Dam is not safe"]
print("as described")
PYTHON
