#!/usr/bin/env bash
# NumWord 0.0.6 reads “five point two million” as 10005.2, and “nineteen ninety” as 109.
# Expected: 5200000, as “five million” is 5000000; or an error, as for “minus five” and “a hundred”.
# Happens:  what follows “point” is read digit by digit, and the million becomes the number of ten thousand.
# Matters:  five million hurt are ten thousand.
# Do:       refuse words with “point” and a word of size behind it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check numword==0.0.6 requests==2.34.2
"$folder/venv/bin/python" - <<'PYTHON'
from NumWord import WordToNumber

WORDS = ("five million", "five point two", "five point two million", "one point five billion", "nineteen ninety")
seen = [WordToNumber().convert(words) for words in WORDS]
print("seen:", seen)
assert seen == [5000000, 5.2, 10005.2, 10000001.5, 109]
print("as described")
PYTHON
