#!/usr/bin/env bash
# babel-edtf 1.2.2 prints “from 4 May until some time in 2023” as May 4 – Dec 31, 2023.
# Expected: EDTF's intervals may end in a month or a year (2023-05-04/2023): each end is shown in the precision that it has, as dates alone are.
# Happens:  the less precise end gets its first or its last day: 2023-05/2023-05-04 is “May 1 – 4”, 2023/2023-05 “Jan – May”.
# Matters:  days that no source has stated stand on the page as if one had.
# Do:       format the two ends one at a time.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check babel-edtf==1.2.2
"$folder/venv/bin/python" - <<'PYTHON'
from babel_edtf import format_edtf

dates = ["2023", "2023-05-04/2023", "2023-05/2023-05-04", "2023/2023-05"]
seen = [format_edtf(date, locale="en").replace("\u2009", " ") for date in dates]
print("seen:", seen)
assert seen == ["2023", "May 4 – Dec 31, 2023", "May 1 – 4, 2023", "Jan – May 2023"]
print("as described")
PYTHON
