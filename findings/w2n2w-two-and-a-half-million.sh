#!/usr/bin/env bash
# w2n2w 0.3.1 reads “two and a half million” as 500,002.
# Expected: 2,500,000: “half a million”, “a million and a half” and “two thirds” are read right.
# Happens:  the half is multiplied by the million, and what stands before “and” is added as it is.
# Matters:  a cost of 2.5 million is a fifth of itself, and looks exact.
# Do:       compare numbers as they are printed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check w2n2w==0.3.1
"$folder/venv/bin/python" - <<'PYTHON'
from w2n2w import word_to_num

seen = [word_to_num(words) for words in ("half a million", "a million and a half", "two and a half million")]
print("seen:", seen)
assert seen == [500000, 1000000.5, 500002]
print("as described")
PYTHON
