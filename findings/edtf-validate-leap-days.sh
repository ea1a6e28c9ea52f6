#!/usr/bin/env bash
# edtf-validate 2.0.0 says that 29 February 2023 and 29 February 1900 are valid dates.
# Expected: a validator of dates knows leap years, as it knows that April has 30 days and that an interval can't end before it begins.
# Happens:  every February has 29 days; 30 February and 31 April are refused.
# Matters:  a mistyped day of a report passes the check, and stops the next program, for whose calendar there is no such day.
# Do:       give each whole day to datetime.date.fromisoformat() as well.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check edtf-validate==2.0.0
"$folder/venv/bin/python" - <<'PYTHON'
from datetime import date

from edtf_validate.valid_edtf import is_valid

days = ["2024-02-29", "2023-02-29", "1900-02-29", "2023-02-30", "2023-04-31", "2023-05-04/2023-05-01"]
seen = {day: is_valid(day) for day in days}
print("seen:", seen)
assert list(seen.values()) == [True, True, True, False, False, False]
try:
    date.fromisoformat("2023-02-29")
except ValueError as error:
    print("datetime:", error)
else:
    raise AssertionError("datetime takes it")
print("as described")
PYTHON
