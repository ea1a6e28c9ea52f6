#!/usr/bin/env bash
# metadate 0.6.2 reads “4-5 May 2023” as 31 May, and 10:30 a.m. on 4 May as 10:30 on the day of the reading.
# Expected: 4 May, from which on it is two days, or nothing; “10:30 on 4 May” is read as it stands.
# Happens:  the hyphen leaves the last day of the month. With “at” and “a.m.” the hour is kept and the day is dropped, or, where a year is stated, the hour.
# Matters:  the date is wrong by four weeks, or is the one on which the page was built.
# Do:       write ranges with “to”, whose last day is then read, or read dates strictly.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check metadate==0.6.2
"$folder/venv/bin/python" - <<'PYTHON'
from datetime import datetime

from metadate import parse_date

DATES = ["10:30 on 4 May", "at 10:30 a.m. on 4 May", "10:30 a.m. on 4 May 2023", "4 May 2023", "4-5 May 2023"]
seen = [f"{parse_date(date, reference_date=datetime(2023, 11, 29)).start_date:%d %B %H:%M}" for date in DATES]
print("seen:", seen)
assert seen == ["04 May 10:30", "29 November 10:30", "04 May 00:00", "04 May 00:00", "31 May 00:00"]
print("as described")
PYTHON
