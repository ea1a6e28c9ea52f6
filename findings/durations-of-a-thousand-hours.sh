#!/usr/bin/env bash
# philiprehberger-duration 0.4.0 says that “1,000 hours” are none and “1/2 hour” is two hours; regdurations 1.0.8 that “1.5 hours” are five.
# Expected: 1000 hours, half an hour and an hour and a half, or an error, as the first gives for “2 and a half hours” and “5 to 6 hours”.
# Happens:  each finds the last figures before the unit and passes over what stands in front: “1,”, “1/” and “1.”. “-5 minutes” are 5.
# Matters:  a siege of 1,000 hours lasted no time.
# Do:       check that the whole text was read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check philiprehberger-duration==0.4.0 regdurations==1.0.8 python-dateutil==4.0.0
"$folder/venv/bin/python" - <<'PYTHON'
from philiprehberger_duration import parse
from regdurations import DurationParser

seen = [parse(text) / 3600 for text in ("1000 hours", "1,000 hours", "1/2 hour")], DurationParser().find_relativedelta("1.5 hours")[0].hours
print("seen:", seen)
assert seen == ([1000, 0, 2], 5)
print("as described")
PYTHON
