#!/usr/bin/env bash
# normt2s 0.7.0 reads an S-300 as “sulfur three hundred”, a B-52 as “boron fifty-two” and 9/11 as “nine elevenths”.
# Expected: a letter with a hyphen and a number is read as a letter, as it leaves MI6; a fraction has a number of parts that people use.
# Happens:  one letter that is the sign of an element is the element, and two numbers with a slash are a fraction; the m of £5m stays behind.
# Matters:  what a newspaper has read aloud names another weapon and no day.
# Do:       give the names of weapons and 9/11 as words of one’s own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check normt2s==0.7.0
"$folder/venv/bin/python" - <<'PYTHON'
from normt2s import normalize

TEXTS = ("The S-300 hit it.", "The B-52 hit it.", "The F-16 hit it.", "MI6 said so.", "since 9/11", "£5m")
seen = [normalize(text) for text in TEXTS]
print("seen:", seen)
assert seen == [
    "The sulfur three hundred hit it.",
    "The boron fifty-two hit it.",
    "The fluorine sixteen hit it.",
    "MI6 said so.",
    "since nine elevenths",
    "five poundsm",
]
print("as described")
PYTHON
