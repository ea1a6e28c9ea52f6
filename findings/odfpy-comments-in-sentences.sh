#!/usr/bin/env bash
# odfpy 1.4.1 writes an editor's comment, with name and hour, into the sentence that it is about, and deleted words at the beginning.
# Expected: teletype.extractText() gives a paragraph's text as the office shows it; a comment stands in the margin, a deletion nowhere.
# Happens:  “The dam is safe.” with a comment is “The dam isLind2023-05-04T10:00:00not? safe.”; a note is “No1Said on Thursday., he said.”
#           A tracked deletion is read with the text that has it, author and hour first.
# Matters:  a quotation from a statement that editors worked on holds their doubts, and what was struck out is said.
# Do:       remove <office:annotation>, <text:note> and <text:tracked-changes> first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check odfpy==1.4.1 defusedxml==0.7.1
"$folder/venv/bin/python" - <<'PYTHON'
import io
import zipfile

from odf import teletype
from odf.opendocument import load

SPACES = 'xmlns:office="{0}:office:1.0" xmlns:text="{0}:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'.format("urn:oasis:names:tc:opendocument:xmlns")
MANIFEST = """<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" m:version="1.2">
<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/>
<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>"""
MADE = "<dc:creator>Lind</dc:creator><dc:date>2023-05-04T10:00:00</dc:date>"
SEEN = {
    "<text:p>The dam is safe.</text:p>": "The dam is safe.",
    f"<text:p>The dam is<office:annotation>{MADE}<text:p>not?</text:p></office:annotation> safe.</text:p>": "The dam isLind2023-05-04T10:00:00not? safe.",
    '<text:p>No<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
    "<text:p>Said on Thursday.</text:p></text:note-body></text:note>, he said.</text:p>": "No1Said on Thursday., he said.",
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info>' + MADE + "</office:change-info><text:p>not </text:p>"
    '</text:deletion></text:changed-region></text:tracked-changes><text:p>It is <text:change text:change-id="c1"/>safe.</text:p>':
    "Lind2023-05-04T10:00:00not It is safe.",
}
for body, text in SEEN.items():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("META-INF/manifest.xml", MANIFEST)
        content = f'<office:document-content {SPACES} office:version="1.2"><office:body><office:text>{body}</office:text></office:body></office:document-content>'
        package.writestr("content.xml", content)
    file.seek(0)
    seen = teletype.extractText(load(file).text)
    print("seen:", seen)
    assert seen == text
print("as described")
PYTHON
