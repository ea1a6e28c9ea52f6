#!/usr/bin/env bash
# sentence-diff 0.1 finds no difference between “5-6 dead” and “56 dead”, nor between −5 and 5 degrees: the word error rate is 0.
# Expected: words that differ count, as the rate is by words; “5,000” and “5000” may be one.
# Happens:  whatever isn't a letter or a figure is taken out of a word before, so re-signed is resigned and 5.2 is 52.
# Matters:  a transcript that says 56 for five to six is without a fault.
# Do:       use jiwer, and say which marks count.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check sentence_diff==0.1
"$folder/venv/bin/python" - <<'PYTHON'
from sentence_diff import SentenceDiff

PAIRS = (("5-6 dead", "56 dead"), ("-5 degrees", "5 degrees"), ("he re-signed", "he resigned"), ("5.2 million", "52 million"))
for said, written in PAIRS:
    seen = SentenceDiff(said, written).wer()
    print("seen:", said, "|", written, "->", seen)
    assert seen == 0
seen = SentenceDiff("It is not safe", "It is safe").wer()
print("seen:", seen)
assert seen > 0
print("as described")
PYTHON
