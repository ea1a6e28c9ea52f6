#!/usr/bin/env bash
# ethiopian-calendar 0.1.0 takes the last day of a leap year for New Year's Day of that year: 11 September 2023 is 1 Meskerem 2015, which was a year before.
# Expected: 6 Pagume 2015, from which it does come back to 11 September 2023; or an error.
# Happens:  the last day of each four years counts as the first day of the last of them. Every fourth year has a day that is dated a year too early.
# Matters:  what was said on that day is sorted behind all that it answers, and no range check sees it.
# Do:       convert back, and compare.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check ethiopian-calendar==0.1.0
"$folder/venv/bin/python" - <<'PYTHON'
from datetime import date

from ethiopian_calendar import EthiopicDate

days = [date(2022, 9, 11), date(2023, 9, 10), date(2023, 9, 11), date(2023, 9, 12)]
seen = [(str(day), str(EthiopicDate.from_gregorian(day)), str(EthiopicDate.from_gregorian(day).to_gregorian())) for day in days]
print("seen:", seen)
assert EthiopicDate(2015, 13, 6).to_gregorian() == date(2023, 9, 11)
assert seen == [
    ("2022-09-11", "1 Meskerem 2015", "2022-09-11"),
    ("2023-09-10", "5 Pagume 2015", "2023-09-10"),
    ("2023-09-11", "1 Meskerem 2015", "2022-09-11"),
    ("2023-09-12", "1 Meskerem 2016", "2023-09-12"),
]
print("as described")
PYTHON
