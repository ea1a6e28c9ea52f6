#!/usr/bin/env bash
# strictyaml 1.7.3 reads the date 2023-05 as today's day of that month, 2023 as today's day and month of that year, and 10:30 as today at 10:30.
# Expected: a schema that asks for Datetime refuses what isn't one, as Int refuses 1,000; the library is there to be strict.
# Happens:  dateutil fills in what is missing from the day of the reading, so the sheet is valid and means another day each time it is read.
# Matters:  an article of May 2023 is dated to a day that nobody stated, and the day moves with each build.
# Do:       take the date as Str or Regex and read it oneself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check strictyaml==1.7.3
"$folder/venv/bin/python" - <<'PYTHON'
import calendar
from datetime import datetime

from strictyaml import Datetime, Map, load


def read(text):
    return load(f"day: {text}", Map({"day": Datetime()})).data["day"]


today = datetime.now().replace(hour=0, minute=0, second=0, microsecond=0)
seen = [read("2023-05-04"), read("2023-05"), read("2023"), read("10:30")]
print("seen:", [str(day) for day in seen])
same_day = today.replace(year=2023, day=min(today.day, calendar.monthrange(2023, today.month)[1]))
assert seen == [datetime(2023, 5, 4), datetime(2023, 5, today.day), same_day, today.replace(hour=10, minute=30)]
print("as described")
PYTHON
