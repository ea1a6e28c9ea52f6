#!/usr/bin/env bash
# text2digits 0.1.2 writes “five point two million” as 5.2000000, which is 5.2, and “two hundred and three hundred” as 20300.
# Expected: 5200000; 200 and 300.
# Happens:  digits are put behind each other: the million’s six noughts behind the point, 300 behind 200. “Fifty fifty” is 5050. A number behind an opening mark stays a word, the next doesn’t: “Four or 5”.
# Matters:  a cost of millions is five crowns, a range is a number a hundred times as high.
# Do:       keep numbers in the words in which they were said.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check text2digits==0.1.2
"$folder/venv/bin/python" - <<'PYTHON'
from text2digits import text2digits

SAID = ("two million kroner", "five point two million kroner", "between two hundred and three hundred people", "a vote of fifty fifty", "“Four or five,” he said")
convert = text2digits.Text2Digits().convert
seen = [convert(words) for words in SAID]
print("seen:", seen)
assert seen == ["2000000 kroner", "5.2000000 kroner", "between 20300 people", "a vote of 5050", "“Four or 5,” he said"]
print("as described")
PYTHON
