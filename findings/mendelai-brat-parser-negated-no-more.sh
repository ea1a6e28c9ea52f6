#!/usr/bin/env bash
# mendelai-brat-parser 0.0.11 hangs the mark “Negated” on nothing where a reference follows it in the file.
# Expected: attribute A1 is on T1. In brat’s format a line is an annotation, whatever stands on the next one.
# Happens:  lines of kinds that it doesn’t know (N, references, and *, equivalences) are read as a part of the line before: the target is “T1⏎N1⇥Reference”.
# Matters:  what an annotator marked as denied counts as claimed.
# Do:       take the lines that begin with N or * out of the file first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mendelai-brat-parser==0.0.11 smart-open==9.0.2
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import tempfile

from brat_parser import get_entities_relations_attributes_groups

LINES = ("T1\tClaim 0 11\tdam is safe", "A1\tNegated T1", "N1\tReference T1 Wiki:Q1\tdam")
seen = []
with tempfile.TemporaryDirectory() as name:
    for lines in (LINES[:2], LINES):
        path = pathlib.Path(name, "dam.ann")
        path.write_text("".join(line + "\n" for line in lines))
        attributes = get_entities_relations_attributes_groups(str(path))[2]
        seen.append(attributes["A1"].target)
print("seen:", seen)
assert seen == ["T1", "T1\nN1\tReference"]
print("as described")
PYTHON
