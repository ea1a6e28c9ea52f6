#!/usr/bin/env bash
# abbr2words 0.2.16, “context-aware”, turns “He sat. She left.” into “He Saturday She left.”, and two sentences into one.
# Expected: a day is written with a capital, and beside a date: “Sat. 5 May”. “He sat” is the end of a sentence.
# Happens:  “sat.” and “sun.” are days wherever they stand, and the full stop goes with them.
# Matters:  “It broke in the sun. It was not safe.” loses what was said and where the sentence ends.
# Do:       expand only before a figure or a month, in texts with capitals.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check abbr2words==0.2.16
"$folder/venv/bin/python" - <<'PYTHON'
from abbr2words import abbr2words

TEXTS = ("Sat. 5 May", "He sat. She left.", "It broke in the sun. It was not safe.", "It was fun. It was not safe.")
seen = [abbr2words(text, lang="en") for text in TEXTS]
print("seen:", seen)
assert seen == [
    "Saturday 5 May",
    "He Saturday She left.",
    "It broke in the Sunday It was not safe.",
    "It was fun. It was not safe.",
]
print("as described")
PYTHON
