#!/usr/bin/env bash
# datify 1.1.0 reads “not before 4 May 2023” as 4 November 2023, and “10 people on 4 May 2023” as 10 April.
# Expected: 4 May 2023, as for that day alone and for “on 4 May 2023 at 10:30”.
# Happens:  the first word that begins like a month and shares most of its letters is that month: no and not, November; decade, December; Marie, March. A number before the day takes its place, and the day the month’s.
# Matters:  a denial or a deadline is half a year off, by the word that makes it one.
# Do:       cut the day out of the sentence before it is read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check datify==1.1.0
"$folder/venv/bin/python" - <<'PYTHON'
import warnings

from datify import Datify

warnings.simplefilter("ignore")
PHRASES = ("4 May 2023", "not before 4 May 2023", "a decade before 4 May 2023", "10 people on 4 May 2023")
seen = [Datify.parse(phrase).tuple() for phrase in PHRASES]
print("seen:", seen)
assert seen == [(4, 5, 2023), (4, 11, 2023), (4, 12, 2023), (10, 4, 2023)]
print("as described")
PYTHON
