#!/usr/bin/env bash
# DateRangeParser 1.3.2 reads “4 May 2023 - 2 June” as days of the year in which it runs, not of 2023.
# Expected: the year that is stated holds for both days, as it does in “30 April - 2 May 2023”.
# Happens:  only a year behind the second day counts: one behind the first is thrown away, and both days get today’s year.
# Matters:  what was said of 2023 is dated years later without a message, and otherwise every year.
# Do:       write the year behind both days.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check DateRangeParser==1.3.2
"$folder/venv/bin/python" - <<'PYTHON'
from datetime import date

from daterangeparser import parse

seen = {text: [day.date() for day in parse(text)] for text in ("4 May 2023 - 2 June", "30 April - 2 May 2023")}
print("seen:", {text: [str(day) for day in days] for text, days in seen.items()})
assert date.today().year > 2023 and seen["4 May 2023 - 2 June"] == [date(date.today().year, 5, 4), date(date.today().year, 6, 2)]
assert seen["30 April - 2 May 2023"] == [date(2023, 4, 30), date(2023, 5, 2)]
print("as described")
PYTHON
