#!/usr/bin/env bash
# pymods 2.0.14 gives an article the ISSN and the DOI of the newspaper that it stands in.
# Expected: identifiers, like titles, names, dates and notes, are those of the record; what is said of the newspaper stands in relatedItem.
# Happens:  of all elements, identifiers alone are looked for at any depth. An article with one of its own comes out with all of them, in the order of the file, and “doi” is none of them.
# Matters:  two articles of one newspaper have the same identifier and are taken for one.
# Do:       take the identifiers whose element's parent is the record.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pymods==2.0.14
"$folder/venv/bin/python" - <<'PYTHON'
import tempfile
from pathlib import Path

import pymods

RECORD = """<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>The dam is not safe</title></titleInfo>
<relatedItem type="host"><titleInfo><title>The Harbour Post</title></titleInfo><note>Daily</note>
<identifier type="issn">0000-0019</identifier><identifier type="doi">10.5555/post</identifier></relatedItem>
<identifier type="local">0012</identifier></mods>"""
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "record.xml")
    path.write_text(RECORD)
    (record,) = pymods.MODSReader(str(path))
    seen = record.titles, record.note, [(identifier.type, identifier.text) for identifier in record.identifiers]
print("seen:", seen)
assert seen == (["The dam is not safe"], [], [("issn", "0000-0019"), ("doi", "10.5555/post"), ("local", "0012")])
print("as described")
PYTHON
