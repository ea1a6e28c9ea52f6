#!/usr/bin/env bash
# asrtoolkit 0.2.4 writes “1,000 people” as “one zero people” before it counts errors, and “5-6 dead” as “five negative six dead”.
# Expected: numbers in words, as the transcript has them: one thousand, five to six.
# Happens:  a comma ends a number and a hyphen is a sign; half, 1/2, is “one second”.
# Matters:  a recogniser that heard each word is charged with errors: one of four in “five to six dead”.
# Do:       write numbers in words before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check asrtoolkit==0.2.4
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from asrtoolkit import clean_up, wer

SEEN = {"1,000 people": "one zero people", "5-6 dead": "five negative six dead", "1/2 of it": "one second of it", "2,500": "two five hundred", "$5.2 million": "five point two million dollars"}
for text, words in SEEN.items():
    seen = clean_up(text)
    print("seen:", text, "->", seen)
    assert seen == words
seen = wer("five to six dead", "5-6 dead")
print("seen:", seen)
assert seen == 25
print("as described")
PYTHON
