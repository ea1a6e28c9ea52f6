#!/usr/bin/env bash
# extract-numbers 1.0.2 finds 5 and −6 in “5-6 people”, and −16 in “F-16”.
# Expected: 5 and 6, and 16. A number is negative behind a gap or at the beginning, as in all its examples.
# Happens:  each hyphen in front of a figure is a minus. 2023-05-04 is 2023, −5 and −4.
# Matters:  a sum, or the smallest number given, is wrong wherever papers give a range.
# Do:       put a gap or a dash in place of hyphens between figures first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check extract-numbers==1.0.2
"$folder/venv/bin/python" - <<'PYTHON'
from extract_numbers import ExtractNumbers

seen = [ExtractNumbers().extractNumbers(text) for text in ("-5 degrees", "5-6 people", "an F-16", "2023-05-04")]
print("seen:", seen)
assert seen == [["-5"], ["5", "-6"], ["-16"], ["2023", "-05", "-04"]]
print("as described")
PYTHON
