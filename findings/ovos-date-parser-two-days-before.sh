#!/usr/bin/env bash
# ovos-date-parser 0.29.0 takes “two days before 4 May 2023” for 6 May, and “1,000 days” for one day.
# Expected: 2 May 2023, or nothing; “two days ago” is right. A comma is a part of the number, as it is when the number stands alone.
# Happens:  a number of days beside a date is added to it, and “before” is given back among the words that weren’t used. Of 1,000 it reads the 1.
# Matters:  what was said before the attack is said after it.
# Do:       take no date where “before” or “after” is left over.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check ovos-date-parser==0.29.0
"$folder/venv/bin/python" - <<'PYTHON'
import datetime

from ovos_date_parser import extract_datetime, extract_duration

READ = datetime.datetime(2026, 11, 29, 12)
TEXTS = ("two days ago", "4 May 2023", "two days before 4 May 2023", "two days after 4 May 2023")
seen = [(f"{day:%Y-%m-%d}", rest) for day, rest in (extract_datetime(text, "en", READ) for text in TEXTS)]
seen.append(extract_duration("1,000 days", "en")[0].days)
print("seen:", seen)
assert seen == [("2026-11-27", ""), ("2023-05-04", ""), ("2023-05-06", "before"), ("2023-05-06", "after"), 1]
print("as described")
PYTHON
