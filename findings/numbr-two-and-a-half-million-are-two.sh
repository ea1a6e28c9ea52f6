#!/usr/bin/env bash
# numbr 2.1.1 finds 2 in “two and a half million”, 2 and 5,000,000 in “two point five million”, 5 and -6 in “5-6 people”.
# Expected: 2,500,000 twice, and a range of 5 to 6; or nothing, as it finds nothing in 1.5 and in $5.2m.
# Happens:  extractNumericValue() gives each number that it can read; the hyphen is a minus sign, and “5 million” is 5.
#           Back in words, -0.5 is “zero point five”.
# Matters:  figures of one article contradict another's that has the same.
# Do:       take figures from the text with their scale and range.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check numbr==2.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import numbr

SEEN = {
    "fifty-six thousand people": 56000,
    "two and a half million people": 2,
    "two point five million people": [2, 5000000],
    "5 million people": 5,
    "5-6 people": [5, -6],
    "$5.2m": None,
}
for words, value in SEEN.items():
    seen = numbr.extractNumericValue(words)
    print("seen:", words, "->", seen)
    assert seen == value
seen = [numbr.intToWords(number) for number in (-2.5, -0.5)]
print("seen:", seen)
assert seen == ["negative two point five", "zero point five"]
print("as described")
PYTHON
