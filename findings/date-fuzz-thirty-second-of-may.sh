#!/usr/bin/env bash
# date-fuzz 0.0.8 has “the next day” after 31 May on 32 May, and “the next morning” after 4 May on 1 May.
# Expected: 1 June, and 5 May.
# Happens:  a day is read with its ending only, “4th May 2023”; “4 May 2023” is the day 00. The next day is one more, of the 31st, too.
# Matters:  what followed the event is dated before it, or to a day that no calendar has.
# Do:       read days without reckoning from them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check date-fuzz==0.0.8
"$folder/venv/bin/python" - <<'PYTHON'
from date_fuzz import find_dates

TEXTS = (
    "Lind came on 4th May 2023. The next morning she left.",
    "Lind came on 4 May 2023. The next morning she left.",
    "Lind came on May 4, 2023.",
    "Lind came on 2023-05-31. The next day she left.",
)
seen = [[day for day, _ in find_dates(text)] for text in TEXTS]
print("seen:", seen)
assert seen == [["2023-05-04", "2023-05-05"], ["2023-05-00", "2023-05-01"], ["2023-00-00"], ["2023-05-31", "2023-05-32"]]
print("as described")
PYTHON
