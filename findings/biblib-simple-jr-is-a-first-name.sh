#!/usr/bin/env bash
# biblib-simple 0.1.2, which parses as BibTeX does, reads “Brekke, Jr., Ola” as Jr. Brekke, with the suffix Ola.
# Expected: BibTeX’s third form is von Last, Jr, First: Ola Brekke, Jr.
# Happens:  the part behind the first comma is the first name, the part behind the second the suffix.
# Matters:  “Brekke, Jr., Ola” and “Ola Brekke” are two people, and a list of sources names one Jr. Brekke Ola.
# Do:       swap the two where there are both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check biblib-simple==0.1.2
"$folder/venv/bin/python" - <<'PYTHON'
from biblib.algo import parse_names

seen = [(tuple(name), name.pretty()) for name in parse_names("Brekke, Ola and Brekke, Jr., Ola and van der Berg, III, Anna")]
print("seen:", seen)
assert seen == [
    (("Ola", "", "Brekke", ""), "Ola Brekke"),
    (("Jr.", "", "Brekke", "Ola"), "Jr. Brekke Ola"),
    (("III", "van der", "Berg", "Anna"), "III van der Berg Anna"),
]
print("as described")
PYTHON
