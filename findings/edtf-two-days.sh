#!/usr/bin/env bash
# edtf 5.0.2 reads “4-5 May 2023” as 5 May 2004.
# Expected: text_to_edtf() reads dates in natural language: an interval, as for “2022-2023”, or None, which it gives for what it can't read.
# Happens:  with two numbers before the month the first is the year: “night of 3-4 May 2023” is 4 May 2003, “12 noon on 4 May 2023” is 4 May 2012.
#           2023 is dropped. “Friday” is XXXX-XX-XX, and “about 5,000 men” the fifth of a month.
# Matters:  what happened overnight is dated so in the news; a valid EDTF date twenty years off goes into the data.
# Do:       check that the year of the result stands in the text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check edtf==5.0.2 python-dateutil==4.0.0
"$folder/venv/bin/python" - <<'PYTHON'
from edtf import text_to_edtf

SEEN = {
    "4 May 2023": "2023-05-04", "2022-2023": "2022/2023", "4-5 May 2023": "2004-05-05", "night of 3-4 May 2023": "2003-05-04",
    "12 noon on 4 May 2023": "2012-05-04", "Friday": "XXXX-XX-XX", "about 5,000 men": "XXXX-XX-05~",
}
for words, date in SEEN.items():
    print("seen:", words, "->", text_to_edtf(words))
    assert text_to_edtf(words) == date
print("as described")
PYTHON
