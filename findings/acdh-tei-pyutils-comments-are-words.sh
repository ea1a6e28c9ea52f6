#!/usr/bin/env bash
# acdh-tei-pyutils 2.4.0 reads the comments of a TEI file as its words: “It is <!-- surely not? --> safe” is “It is surely not? safe”.
# Expected: the words of the text; comments and processing instructions are no part of it, and no list of elements to skip names them.
# Happens:  extract_fulltext takes the text of every child, which a comment has as well. Paragraphs and lines are joined without a gap: “No.She left.”
# Matters:  what an editor noted to herself is indexed, compared and quoted as what the minister wrote.
# Do:       parse with lxml's remove_comments and remove_pis.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check acdh-tei-pyutils==2.4.0
"$folder/venv/bin/python" - <<'PYTHON'
from acdh_tei_pyutils.utils import extract_fulltext
from lxml import etree

TEXT = "<text><p>It is <!-- surely not? -->safe.</p><p>No.<lb/>She left<?page 2?>.</p></text>"
bare = etree.XMLParser(remove_comments=True, remove_pis=True)
seen = [extract_fulltext(etree.fromstring(TEXT)), extract_fulltext(etree.fromstring(TEXT, bare))]
print("seen:", seen)
assert seen == ["It is surely not? safe.No.She left2.", "It is safe.No.She left."]
print("as described")
PYTHON
