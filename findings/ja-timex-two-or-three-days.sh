#!/usr/bin/env bash
# ja-timex 0.2.8 reads 二三日前, two or three days ago, as 23 days ago.
# Expected: two digits of kanji side by side without 十 are a range, as everywhere in Japanese newspapers; twenty-three is 二十三.
# Happens:  P23D, and 四五年前, four or five years ago, is P45Y. A fifth, 5分の1, is the fifth minute of an hour.
# Matters:  the day of an event moves by three weeks, and shares become hours.
# Do:       find such pairs first and keep both ends.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check ja-timex==0.2.8
"$folder/venv/bin/python" - <<'PYTHON'
from ja_timex import TimexParser

SEEN = {
    "二三日前に決壊した": [("DURATION", "P23D", "23日前")],
    "二十三日前に決壊した": [("DURATION", "P23D", "23日前")],
    "四五年前": [("DURATION", "P45Y", "45年前")],
    "5分の1が反対した": [("TIME", "TXX-05-XX", "5分")],
    "5分前に決壊した": [("DURATION", "PT5M", "5分前")],
}
parser = TimexParser()
for words, read in SEEN.items():
    seen = [(timex.type, timex.value, timex.text) for timex in parser.parse(words)]
    print("seen:", words, seen)
    assert seen == read
print("as described")
PYTHON
