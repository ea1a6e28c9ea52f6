#!/usr/bin/env bash
# isoduration 20.11.0 adds an hour where half an hour is meant: 10:00 and PT0.5H are 11:00.
# Expected: 10:30, as PT30M gives. The parser reads fractions and keeps 0.5 exactly; ISO 8601 allows them in the last part of a duration.
# Happens:  in the sum each part is rounded by itself to a whole number: PT0.5H is an hour, PT0.4H nothing, P0.5Y a year, P0.5D a day.
# Matters:  a timeline puts what happened half an hour later on the wrong hour, or at the same one.
# Do:       add `timedelta` objects, or write durations in whole minutes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check isoduration==20.11.0
"$folder/venv/bin/python" - <<'PYTHON'
from datetime import datetime

from isoduration import parse_duration

START = datetime(2023, 5, 4, 10, 0)
seen = {words: (START + parse_duration(words)).strftime("%Y-%m-%d %H:%M") for words in ("PT30M", "PT0.5H", "PT0.4H", "P0.5D", "P0.5Y")}
print("seen:", seen, parse_duration("PT0.5H").time.hours)
assert seen == {"PT30M": "2023-05-04 10:30", "PT0.5H": "2023-05-04 11:00", "PT0.4H": "2023-05-04 10:00", "P0.5D": "2023-05-05 10:00", "P0.5Y": "2024-05-04 10:00"}
print("as described")
PYTHON
