#!/usr/bin/env bash
# dateparse 1.4.0 reads “4 May 2023” as 20 April 2023, and “12 April 2021” as 20 December of the year of the reading.
# Expected: 4 May 2023, as for “May 4 2023”, or nothing, as for “4 May”.
# Happens:  the number before the month is the month, and the first two figures of the year are the day; the month’s own name counts for nothing.
# Matters:  a day that most of the world’s papers write so is another, and none is found missing.
# Do:       turn the day behind the month first, or read such days with a pattern of one’s own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check dateparse==1.4.0
"$folder/venv/bin/python" - <<'PYTHON'
from datetime import date

from dateparse import basic_date_parse

DAYS = ("May 4 2023", "4 May", "4 May 2023", "9 May 2023", "12 April 2021")
seen = [str(basic_date_parse(date(2023, 6, 8), day, allow_past=True)) for day in DAYS]
print("seen:", seen)
assert seen == ["2023-05-04", "None", "2023-04-20", "2023-09-20", "2023-12-20"]
print("as described")
PYTHON
