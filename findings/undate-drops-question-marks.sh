#!/usr/bin/env bash
# undate 0.8.0 reads the uncertain year 2023? as 2023, and an event that goes on, 2023-05/.., as one whose end is unknown.
# Expected: the marks of EDTF are kept or refused: 2023-21, spring, is an error. What was read is written again as it was.
# Happens:  ? and ~ are dropped; an open end comes out as an unknown one, and an unknown beginning as an open one.
# Matters:  a guess of the source becomes a date that it states.
# Do:       refuse dates with ? or ~ before reading, and keep the text of each interval.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check undate==0.8.0
"$folder/venv/bin/python" - <<'PYTHON'
from undate import Undate

DATES = ("2023", "2023?", "2023~", "2023-05-04?", "2023-05/..", "/2023")
seen = [str(Undate.parse(date, "EDTF")) for date in DATES]
print("seen:", seen)
assert seen == ["2023", "2023", "2023", "2023-05-04", "2023-05/", "../2023"]
assert Undate.parse("2023?", "EDTF") == Undate.parse("2023", "EDTF")
print("as described")
PYTHON
