#!/usr/bin/env bash
# vttdiff 0.0.4 finds no difference between the answers 5 and 6, and counts no wrong word.
# Expected: two transcripts of one interview that differ in an answer differ.
# Happens:  a line of digits is taken for the number of a caption and left out. Its rate of word errors takes punctuation out
#           and joins what stood around it: 5.2 is 52, 5-6 is 56.
# Matters:  two transcripts are called the same that give two death tolls.
# Do:       read the captions with webvtt-py and compare their texts with difflib.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check vttdiff==0.0.4
"$folder/venv/bin/python" - <<'PYTHON'
import re

import vttdiff

SHOWN = "WEBVTT\n\n00:01.000 --> 00:02.000\nHow many died?\n\n00:03.000 --> 00:04.000\n{}\n"


def rate(one, other):
    page = vttdiff.diff([SHOWN.format(one), SHOWN.format(other)], ["one", "other"])
    return re.search(r"Word Error Rate\s*</td>\s*<td[^>]*>\s*([\d.]+)", page).group(1)


seen = [vttdiff.lines(SHOWN.format(answer)) for answer in ("5", "6")]
print("seen:", seen)
assert seen == [["How many died?"], ["How many died?"]]
seen = [rate("5", "6"), rate("5.2 million", "52 million"), rate("5-6 people", "56 people"), rate("five", "six")]
print("seen:", seen)
assert seen[:3] == ["0.0", "0.0", "0.0"] and float(seen[3]) == 0.25
print("as described")
PYTHON
