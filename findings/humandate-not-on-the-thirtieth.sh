#!/usr/bin/env bash
# humandate 0.8 reads “4 February 2023” as the day on which it is read, if that is the 29th, 30th or 31st; “Thursday, 4 May 2023” as 4 June 2023 in a month’s last days.
# Expected: a date that is written in full doesn’t depend on today.
# Happens:  today’s date is changed part by part: the month first, so 30 February fails, which is silenced, and today is the answer. A weekday moves it forward, into June.
# Matters:  the same page has another date when it is read again; on most days all is well, in tests too.
# Do:       read such dates with dateparser or dateutil.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check humandate==0.8
"$folder/venv/bin/python" - <<'PYTHON'
import datetime

import humandate.index

WRITTEN = ("4 February 2023", "Thursday, 4 May 2023", "4 May 2023")
seen = {}
for day in (15, 30):

    class Day(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls(2026, 11, day, 12)

    humandate.index.datetime.datetime = Day
    seen[day] = [humandate.index.parse_date(written).strftime("%Y-%m-%d") for written in WRITTEN]
    print("seen on", day, "November 2026:", seen[day])
assert seen == {15: ["2023-02-04", "2023-05-04", "2023-05-04"], 30: ["2026-11-30", "2023-06-04", "2023-05-04"]}
print("as described")
PYTHON
