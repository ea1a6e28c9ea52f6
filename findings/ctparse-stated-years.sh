#!/usr/bin/env bash
# ctparse 0.3.6 drops the year that a sentence states and takes the next such day: “2:27 a.m. on 3 May 2023”, read in 2026, is in 2027.
# Expected: a stated year counts; where none is stated, the next such day.
# Happens:  “4 May 2023” is right, but with an hour before it, a weekday or a part of the day the year is dropped, though it stands there: read in November 2026,
#           “Wednesday, 3 May 2023” is 3 May 2027; “3 May 2023 at 14:30” is today. “The fourth of May” is today at 4:00, “two weeks ago” a length of two weeks.
# Matters:  every report of the past that gives an hour happens in the future, on a believable day.
# Do:       check that the year, the day and the month of the result stand in the text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check ctparse==0.3.6
"$folder/venv/bin/python" - <<'PYTHON'
import logging
from datetime import datetime

from ctparse import ctparse

logging.disable()
READ_ON = datetime(2026, 11, 28)
SEEN = {
    "4 May 2023": "2023-05-04 X:X (X/X)", "2:27 a.m. on 3 May 2023": "2027-05-03 02:27 (X/X)", "Wednesday, 3 May 2023": "2027-05-03 X:X (X/X)",
    "the evening of 4 May 2023": "2027-05-04 X:X (X/evening)", "3 May 2023 at 14:30": "2026-11-28 14:30 (X/X)",
    "between 4 and 6 May 2023": "2027-05-04 X:X (X/X) - 2027-05-06 X:X (X/X)", "the fourth of May": "2026-11-28 04:00 (X/X)", "two weeks ago": "2 weeks",
}
for words, date in SEEN.items():
    seen = str(ctparse(words, ts=READ_ON).resolution)
    print("seen:", words, "->", seen)
    assert seen == date
print("as described")
PYTHON
