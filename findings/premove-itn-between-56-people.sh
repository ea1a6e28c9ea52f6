#!/usr/bin/env bash
# premove-itn 0.3.0 writes “between five and six people” as “between 56 people”, and a vote of “two to one” as 12:58.
# Expected: “between 5 and 6 people” and “2 to 1”, or the words as they are.
# Happens:  its rules (normalize_sentence, what runs without the model’s weights) drop an “and” between two numbers and read every “to” between them as minutes before the hour. “one billion and two million” is “1000000002 million”.
# Matters:  tolls and votes in a transcript become numbers and times that nobody spoke.
# Do:       compare numbers as they are printed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps premove-itn==0.3.0
"$folder/venv/bin/python" - <<'PYTHON'
from premove_itn import normalize_sentence

PHRASES = ("between five and six people", "five dead and three hurt", "by two to one", "five to ten people", "five or six people")
seen = [normalize_sentence(phrase) for phrase in PHRASES]
print("seen:", seen)
assert seen == ["between 56 people", "5 dead 3 hurt", "by 12:58", "09:55 people", "5 or 6 people"]
print("as described")
PYTHON
