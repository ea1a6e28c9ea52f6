#!/usr/bin/env bash
# text-to-number 0.1.2 writes “five hundred thousand people” as “1500 people”.
# Expected: 500000: the page of the package names compound numbers up to billions, and “twenty thousand” is 20000.
# Happens:  each of hundred, thousand and million is added up by itself: 500 and 1000. “fifteen point two million” is 10015.2, and “and” inside a number makes two: “200 and 3”.
# Matters:  the number of those who fled is hundreds of times too small.
# Do:       compare numbers as they are printed, or read them with a grammar that is tested on hundreds of thousands.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check text-to-number==0.1.2
"$folder/venv/bin/python" - <<'PYTHON'
from text_to_number import text_to_number

PHRASES = ("twenty thousand people", "five hundred thousand people", "fifteen point two million", "two hundred and three")
seen = [text_to_number(phrase) for phrase in PHRASES]
print("seen:", seen)
assert seen == ["20000 people", "1500 people", "10015.2", "200 and 3"]
print("as described")
PYTHON
