#!/usr/bin/env bash
# rodate 0.1.0 reads “4 mai 2023” as the next 4 May after the day of the reading, 13.05.2023 as the 13th of a coming month, and “5 morți pe 4 mai”, five dead on 4 May, as 5 May.
# Expected: 4 and 13 May 2023; or None, as for “mai 2023”.
# Happens:  of a date the day and the month's name are read. A year behind them is left out without a word; of a date in figures the first is the day. The first number in a text is the day, whatever it counts.
# Matters:  a report of what happened becomes one of what will, and five dead move it by a day.
# Do:       look for a year first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check rodate==0.1.0
"$folder/venv/bin/python" - <<'PYTHON'
from datetime import date

from rodate import parse_date_ro

TEXTS = ["4 mai 2023", "13.05.2023", "5 morți pe 4 mai", "mai 2023"]
seen = {text: parse_date_ro(text, date(2026, 11, 30)) for text in TEXTS}
print("seen:", seen)
assert seen == {"4 mai 2023": date(2027, 5, 4), "13.05.2023": date(2026, 12, 13), "5 morți pe 4 mai": date(2027, 5, 5), "mai 2023": None}
print("as described")
PYTHON
