#!/usr/bin/env bash
# gnosis-date-parser 1.1.0 reads 10:00 CET as 10:00 UTC, though it reads 10:00 EST as 15:00 UTC.
# Expected: 09:00 UTC, or None, which stands for what can't be read.
# Happens:  of the names of zones the American ones are known; CEST, MSK and all others are taken off, and the hour is called UTC.
# Matters:  two papers that report one moment, in New York and in Berlin, are an hour apart, or two, and the order of events is turned round.
# Do:       write zones as numbers: +0100 is read right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check gnosis-date-parser==1.1.0
"$folder/venv/bin/python" - <<'PYTHON'
from date_parser import parse

seen = {zone: parse(f"2023-05-04 10:00:00 {zone}") for zone in ["EST", "+0100", "CET", "CEST", "MSK"]}
print("seen:", seen)
assert seen == {
    "EST": "2023-05-04 15:00:00+00:00",
    "+0100": "2023-05-04 09:00:00+00:00",
    "CET": "2023-05-04 10:00:00+00:00",
    "CEST": "2023-05-04 10:00:00+00:00",
    "MSK": "2023-05-04 10:00:00+00:00",
}
print("as described")
PYTHON
