#!/usr/bin/env bash
# unit-parse 0.1.12 reads “10-20 km” as 0.00000000000000000001 km.
# Expected: one end of it, as for “20-30 km”, which is 20 km, or nothing, as for “half a km”.
# Happens:  a ten before a hyphen and figures is a power of ten, though no number to be multiplied stands in front.
# Matters:  the distance between a blast and a village is next to nothing, without a warning.
# Do:       part ranges before quantities are read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check unit-parse==0.1.12
"$folder/venv/bin/python" - <<'PYTHON'
from unit_parse import parser

seen = [str(parser(text)) for text in ("10 km", "10-20 km", "20-30 km")]
print("seen:", seen)
assert seen == ["10 km", "1e-20 km", "20 km"]
print("as described")
PYTHON
