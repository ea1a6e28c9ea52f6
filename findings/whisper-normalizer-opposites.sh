#!/usr/bin/env bash
# whisper_normalizer 0.1.15 makes one sentence of “The dam is safe” and “The dam is safe (it is not)”.
# Expected: before two transcripts are compared, marks, case and spellings are made alike: words and figures stay.
# Happens:  whatever is in brackets goes, as if it were “[applause]”. Numbers beside each other are one: “one, two” is 12, “twenty one, thirty two” 2132,
#           “two hundred and three hundred” 20300. Every 's is “is” and “Oh” zero; “Mr. Mm” loses his name.
# Matters:  a word error rate of 0 between a statement and its denial; “lind is dam”.
# Do:       compare words as they are, folding case and marks only, or score with it and never show or store what it returns.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check whisper-normalizer==0.1.15
"$folder/venv/bin/python" - <<'PYTHON'
from whisper_normalizer.english import EnglishTextNormalizer

normalize = EnglishTextNormalizer()
SEEN = {
    "The dam is safe (it is not).": "the dam is safe",
    "They were killed on days one, two.": "they were killed on days 12",
    "Rooms twenty one, thirty two": "rooms 2132",
    "two hundred and three hundred": "20300",
    "Lind's dam": "lind is dam",
    "Oh no, said Mr. Mm": "0 no said mister",
}
for text, expected in SEEN.items():
    seen = normalize(text)
    print("seen:", text, "->", seen)
    assert seen == expected
print("as described")
PYTHON
