#!/usr/bin/env bash
# edtf 5.0.2 takes a day that is marked as uncertain for any day of two years.
# Expected: 2023-05-04? is a stated day that somebody doubts: lower_fuzzy() and upper_fuzzy() pad it by a day, which is the package's padding for days.
# Happens:  the paddings of year, month and day are added up: 3 April 2022 to 5 June 2024.
#           The day alone is padded in 2023-05-?04, where the mark stands before it.
# Matters:  sorted by it, a report “of 4 May, perhaps” stands a year before the event; a filter for May 2022 finds it.
# Do:       mark the part that is uncertain, or take lower_strict() and show the mark.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check edtf==5.0.2
"$folder/venv/bin/python" - <<'PYTHON'
import time

from edtf import parse_edtf

SEEN = {
    "2023-05-04": ("2023-05-04", "2023-05-04"),
    "2023-05-04?": ("2022-04-03", "2024-06-05"),
    "2023-05-?04": ("2023-05-03", "2023-05-05"),
    "2023-05?": ("2022-04-01", "2024-06-30"),
}
for text, ends in SEEN.items():
    date = parse_edtf(text)
    seen = tuple(time.strftime("%Y-%m-%d", end) for end in (date.lower_fuzzy(), date.upper_fuzzy()))
    print("seen:", text, "->", seen)
    assert seen == ends
print("as described")
PYTHON
