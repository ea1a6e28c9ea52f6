#!/usr/bin/env bash
# aniso8601 10.0.1 reads 24:00 of 4 May as 00:00 of 4 May, a day early.
# Expected: 24:00 is the end of the day: 2023-05-05T00:00. So ISO 8601 has it, and so it reads in a curfew “until 24:00”.
# Happens:  the hour becomes 0 and the day stays; an interval from 10:00 to 24:00 ends before it begins.
# Matters:  what happened at the end of a day stands before everything else of that day.
# Do:       refuse 24:00, or add the day oneself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check aniso8601==10.0.1
"$folder/venv/bin/python" - <<'PYTHON'
from aniso8601 import parse_datetime, parse_interval

start, end = parse_interval("2023-05-04T10:00/2023-05-04T24:00")
seen = [parse_datetime("2023-05-04T24:00").isoformat(), parse_datetime("2023-05-04T24:00Z").isoformat(), end < start]
print("seen:", seen)
assert seen == ["2023-05-04T00:00:00", "2023-05-04T00:00:00+00:00", True]
print("as described")
PYTHON
