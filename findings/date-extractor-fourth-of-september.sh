#!/usr/bin/env bash
# date-extractor 5.1.5 dates “Sept. 4, 2023”, as news agencies write it, to 4 February 2002.
# Expected: 4 September 2023, or nothing.
# Happens:  a month cut short with a stop is not known, and the figures behind it are read as a date of figures: 2002-02-04. “In 2023, 15 people died” is 5 January 2023.
# Matters:  an event is dated 21 years early, to the day, and return_precision says “day”.
# Do:       read a date or none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check date-extractor==5.1.5
"$folder/venv/bin/python" - <<'PYTHON'
from date_extractor import extract_date

TEXTS = (
    "It broke on September 4, 2023.",
    "It broke on Sept. 4, 2023.",
    "It broke on Jan. 4, 2023.",
    "In 2023, 15 people died.",
    "In 1823, 40 people died.",
    "the 2022-23 season",
)
seen = [(text, extract_date(text).date().isoformat(), extract_date(text, return_precision=True)[1]) for text in TEXTS]
print("seen:", seen)
assert seen == [
    (TEXTS[0], "2023-09-04", "day"),
    (TEXTS[1], "2002-02-04", "day"),
    (TEXTS[2], "2002-02-04", "day"),
    (TEXTS[3], "2023-01-05", "day"),
    (TEXTS[4], "1940-02-03", "day"),
    (TEXTS[5], "2022-02-03", "day"),
]
print("as described")
PYTHON
