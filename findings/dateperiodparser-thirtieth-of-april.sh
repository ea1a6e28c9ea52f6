#!/usr/bin/env bash
# dateperiodparser 0.1.3 takes “30 April - 2 May 2023” for 2 May alone, and “4 and 5 May 2023” for the fifth.
# Expected: the two days, as for “4-5 May 2023” and “28 Dec 2023 - 3 Jan 2024”, or nothing. Periods are what it is for.
# Happens:  a range whose first day shares the year with the second matches no pattern; then the last date in the text is the whole period.
# Matters:  what happened on the first day lies outside of the time that the article states.
# Do:       write the year with both days.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check dateperiodparser==0.1.3 dateparser==1.5.0
"$folder/venv/bin/python" - <<'PYTHON'
from dateperiodparser import DatePeriodParser

TEXTS = ("4-5 May 2023", "28 Dec 2023 - 3 Jan 2024", "30 April - 2 May 2023", "28 Dec - 3 Jan 2024", "4 and 5 May 2023")
seen = [[f"{found.start:%Y-%m-%d}/{found.end:%Y-%m-%d}" for found in DatePeriodParser().parse(text)] for text in TEXTS]
print("seen:", seen)
assert seen == [["2023-05-04/2023-05-05"], ["2023-12-28/2024-01-03"], ["2023-05-02/2023-05-02"], ["2024-01-03/2024-01-03"], ["2023-05-05/2023-05-05"]]
print("as described")
PYTHON
