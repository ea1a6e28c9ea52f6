#!/usr/bin/env bash
# convertdate 2.5.1 has Thanksgiving on the last Thursday of November, a week late in two years of seven.
# Expected: since 1942 it is the fourth Thursday by law: 23 November 2023.
# Happens:  30 November 2023, which is the fifth; in 2022 and 2026, whose last Thursday is the fourth, it is right. Its docstring says “last Thursday” too.
# Matters:  “two days before Thanksgiving” is how American articles date an event; the day moves by a week in the years where nobody looks.
# Do:       holidays.nth_day_of_month(4, 3, 11, year).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check convertdate==2.5.1
"$folder/venv/bin/python" - <<'PYTHON'
from convertdate import holidays

SEEN = {2022: (2022, 11, 24), 2023: (2023, 11, 30), 2024: (2024, 11, 28), 2028: (2028, 11, 30), 2026: (2026, 11, 26)}
for year, day in SEEN.items():
    print("seen:", year, holidays.thanksgiving(year), "fourth Thursday:", holidays.nth_day_of_month(4, holidays.THU, holidays.NOV, year))
    assert holidays.thanksgiving(year) == day
assert holidays.nth_day_of_month(4, holidays.THU, holidays.NOV, 2023) == (2023, 11, 23)
print("as described")
PYTHON
