#!/usr/bin/env bash
# strsimpy 0.2.1 puts no distance between “No” and “OK”: they are as near as two copies.
# Expected: a distance of 0 means equal; texts without a common letter are as far apart as they can be.
# Happens:  a text shorter than the pieces that QGram counts (three characters) has no pieces, and two texts without any don’t differ. Jaccard, of the same pieces, says 1.0, wholly unlike.
# Matters:  opposite answers of one word are taken for copies of each other.
# Do:       compare short texts as they are, and only longer ones by their pieces.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check strsimpy==0.2.1
"$folder/venv/bin/python" - <<'PYTHON'
from strsimpy.jaccard import Jaccard
from strsimpy.qgram import QGram

seen = QGram().distance("No", "OK"), QGram().distance("No", "No"), Jaccard(3).distance("No", "OK")
print("seen:", seen)
assert seen == (0, 0, 1.0)
print("as described")
PYTHON
