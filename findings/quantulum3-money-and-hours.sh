#!/usr/bin/env bash
# quantulum3 0.10.0 reads “$5m” in dollar metres, and the hour of the night in years and pennies.
# Expected: “$5m” is five million dollars, as “$5 million” and even “$5k” are to it; 2:27 a.m. and 3 p.m. are times, or nothing.
# Happens:  5 dollar metre; “a $5m plan” is 1 dollar to the 5 metre; “2:27 a.m.” is 2 and 27 year (a for annum), “3 p.m.” 3 penny.
#           Without its optional classifier, as pip installs it.
# Matters:  $5m and £3bn are how newspapers write sums; a comparison of figures then misses nearly all of them.
# Do:       write “m” and “bn” out and take times out before handing a sentence over.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check quantulum3==0.10.0 inflect==7.6.0 num2words==0.5.14
"$folder/venv/bin/python" - <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
from quantulum3 import parser

SEEN = {
    "The plan cost $5 million.": [(5_000_000.0, "dollar")],
    "The plan cost $5m.": [(5.0, "dollar metre")],
    "It was a $5m plan.": [(1.0, "dollar to the 5 metre")],
    "He left at 2:27 a.m. on Thursday.": [(2.0, "dimensionless"), (27.0, "year")],
    "It was the 3 p.m. vote.": [(3.0, "penny")],
}
for sentence, quantities in SEEN.items():
    seen = [(one.value, one.unit.name) for one in parser.parse(sentence)]
    print("seen:", sentence, "->", seen)
    assert seen == quantities
print("as described")
PYTHON
