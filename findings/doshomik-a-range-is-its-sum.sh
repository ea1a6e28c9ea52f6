#!/usr/bin/env bash
# doshomik 0.1.1 reads “5-6 lakh”, a range, as 600,005, and a loss of “-5 lakh” as a gain.
# Expected: an error, as for “5.5” or “lakh”; it reads one number, and says what it can't.
# Happens:  whatever isn't a figure or a unit is passed over, and what is left is added up: “5 lakh - 6 lakh” is 1,100,000, “10:30” is 40, “5/6” 11.
# Matters:  estimates of Bangladeshi papers become exact numbers that nobody gave, and a fall a rise.
# Do:       take apart ranges and signs first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check doshomik==0.1.1
"$folder/venv/bin/python" - <<'PYTHON'
from doshomik import ParseError, parse

seen = {text: parse(text) for text in ["2.5 lakh", "5-6 lakh", "5 lakh - 6 lakh", "-5 lakh", "10:30"]}
print("seen:", seen)
assert seen == {"2.5 lakh": 250000, "5-6 lakh": 600005, "5 lakh - 6 lakh": 1100000, "-5 lakh": 500000, "10:30": 40}
try:
    parse("5.5")
except ParseError:
    print("5.5 is refused")
else:
    raise AssertionError("5.5 is read")
print("as described")
PYTHON
