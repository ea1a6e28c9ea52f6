#!/usr/bin/env bash
# wordtodigits 1.0.2 writes “a million people” as “a 0 people”, 1984 in words as 103, and “five and three” as 8.
# Expected: 1000000; 1984; 5 and 3.
# Happens:  hundred, thousand and million alone are 0 times as many; tens behind tens are added, and so is what “and” joins. “He and five others” loses its “and”.
# Matters:  a million people are none, “half a million” is “half a 0”, and no error says so.
# Do:       keep numbers in the words in which they were said.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check wordtodigits==1.0.2
"$folder/venv/bin/python" - <<'PYTHON'
from wordtodigits import convert

SAID = ("one million people", "a million people", "half a million", "in nineteen eighty four", "five and three", "He and five others left")
seen = [convert(words) for words in SAID]
print("seen:", seen)
assert seen == ["1000000 people", "a 0 people", "half a 0", "in 103", "8", "He 5 others left"]
print("as described")
PYTHON
