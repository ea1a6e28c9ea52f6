#!/usr/bin/env bash
# simhash 2.1.2 gives “is now here” and “is nowhere” one hash: it joins all words before it looks at them.
# Expected: near-duplicates are close, and texts that say the opposite differ in some bit at least: the words differ.
# Happens:  all but letters and digits is dropped, gaps too, and runs of four characters are counted: the distance is 0. “The dam is safe.” and “the dam is safe?” are one as well.
# Matters:  of two articles the second is thrown away as a copy, though its sentence says otherwise.
# Do:       hand it words or runs of words (a list), not a text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check simhash==2.1.2
"$folder/venv/bin/python" - <<'PYTHON'
from simhash import Simhash

PAIRS = [
    ("The minister is now here in the harbour", "The minister is nowhere in the harbour"),
    ("The dam is safe.", "the dam is safe?"),
]
seen = [Simhash(one).distance(Simhash(other)) for one, other in PAIRS]
print("seen:", seen)
assert seen == [0, 0]
assert all(Simhash(one.split()).distance(Simhash(other.split())) > 0 for one, other in PAIRS)
print("as described")
PYTHON
