#!/usr/bin/env bash
# text2num 3.1.0 joins the ends of a range into one number and leaves half of the other.
# Expected: alpha2digit() writes “between two hundred and three hundred” as “between 200 and 300”, as it does for twenty and thirty.
# Happens:  “between 203 100”; “between twenty and five hundred” is “between 2500”. Decimals break too: “two point five million” is “2.5 1000000”.
# Matters:  estimates are given so; after the step every outlet's range is two numbers that nobody said.
# Do:       part a sentence at “and”, “to” and “or” between number words before converting.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check text2num==3.1.0
"$folder/venv/bin/python" - <<'PYTHON'
from text_to_num import alpha2digit

SEEN = {
    "between twenty and thirty people": "between 20 and 30 people",
    "between two hundred and three hundred people": "between 203 100 people",
    "between twenty and five hundred people": "between 2500 people",
    "two point five million people": "2.5 1000000 people",
    "two million people": "2000000 people",
}
for words, digits in SEEN.items():
    print("seen:", words, "->", alpha2digit(words, "en"))
    assert alpha2digit(words, "en") == digits
print("as described")
PYTHON
