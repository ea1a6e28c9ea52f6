#!/usr/bin/env bash
# marctable 0.5.0 leaves out the newspaper in which an article stands, field 773 of its MARC record.
# Expected: all fields are in the table: “one column for each MARC field”, its page says.
# Happens:  its list of fields has none from 760 to 787, which tie a record to another; no error is raised.
# Matters:  in a table of a library’s newspaper articles nobody sees which paper printed which.
# Do:       read such records with pymarc.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check marctable==0.5.0 pymarc==5.4.0
"$folder/venv/bin/python" - <<'PYTHON'
import json
import pathlib
import subprocess
import sys
import tempfile

from pymarc import Field, Indicators, Record, Subfield

record = Record(force_utf8=True)
record.add_field(Field("245", Indicators("0", "0"), [Subfield("a", "The dam is not safe")]))
record.add_field(Field("773", Indicators("0", " "), [Subfield("t", "Harbour Post"), Subfield("g", "4 May 2023")]))
record.add_field(Field("780", Indicators("0", "0"), [Subfield("t", "The Harbour")]))
record.add_field(Field("856", Indicators("4", "0"), [Subfield("u", "https://post.example/a")]))
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "in.mrc").write_bytes(record.as_marc())
    subprocess.run([pathlib.Path(sys.executable).with_name("marctable"), "jsonl", folder / "in.mrc", folder / "out.jsonl"], check=True)
    seen = list(json.loads((folder / "out.jsonl").read_text()))
print("seen:", seen)
assert seen == ["F245", "F856"]
print("as described")
PYTHON
