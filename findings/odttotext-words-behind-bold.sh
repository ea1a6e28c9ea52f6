#!/usr/bin/env bash
# ODTtoText 0.0.1 drops the words behind a bold one: “It is not safe, he said.”, with “not” in bold, ends at “not”. Headings and lists are dropped whole.
# Expected: the text of the document.
# Happens:  of each element it takes the text inside or, if there is none, the text behind; of the document’s body it takes the paragraphs on the top level.
# Matters:  half of a sentence is quoted as the whole.
# Do:       read .odt with another library.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check odttotext==0.0.1
"$folder/venv/bin/python" - <<'PYTHON'
import io
import zipfile

from ODTtoText.odtreader import odtToText

NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
BODY = "<text:h>Lind denies it</text:h><text:p>It is <text:span>not</text:span> safe, he said.</text:p><text:p>No.</text:p>"
file = io.BytesIO()
with zipfile.ZipFile(file, "w") as archive:
    head = f"<office:document-content xmlns:office='{NAMES}office:1.0' xmlns:text='{NAMES}text:1.0'>"
    archive.writestr("content.xml", f"{head}<office:body><office:text>{BODY}</office:text></office:body></office:document-content>")
seen = odtToText(file)
print("seen:", repr(seen))
assert seen == "It is not\nNo."
print("as described")
PYTHON
