#!/usr/bin/env bash
# atomdateparser 0.0.2 takes 2023-05 for the time from 2005 to 2023, “4-5 May 2023” for the fourth, and “before 1923” for 1923.
# Expected: May 2023, as for “May 2023”; two days; an open beginning, or “Unknown date”. It is made for the catalogues of archives.
# Happens:  two figures behind a year are the end of a range, also where that lies before the beginning, and the two are then turned round. What it doesn’t know it leaves out.
# Matters:  a letter of one month covers eighteen years, and what is older than a year is of that year.
# Do:       read dates by their form, and nothing else.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check atomdateparser==0.0.2 dateparser==1.5.0
"$folder/venv/bin/python" - <<'PYTHON'
from atomdateparser.parser import EventDateParser

parser = EventDateParser()
seen = [parser.parse_date(text).date for text in ("May 2023", "2023-05", "1923-24", "4-5 May 2023", "before 1923")]
print("seen:", seen)
assert seen == ["May 2023", "2005 - 2023", "1923 - 1924", "2023-05-04", "1923"]
print("as described")
PYTHON
