#!/usr/bin/env bash
# timefhuman 0.1.5 reads “4 May 2023” as the fourth, and “The dam broke on 4 May 2023” as the first.
# Expected: a date inside a sentence is the date that it is alone; the package finds dates in text and leaves other words.
# Happens:  a word before a day that stands before its month, and the day is lost: “on 4 May 2023” is 1 May. “May 4, 2023” is right anywhere.
#           “4-5 May 2023” is 1 May, four to five in the morning, “a second blast” one second from now, “The Sun” a Sunday.
# Matters:  tried with dates alone it is right; in articles in British English everything happens on the first of the month.
# Do:       cut the date out before handing it over, and check that its day stands in the text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check timefhuman==0.1.5
"$folder/venv/bin/python" - <<'PYTHON'
from datetime import datetime

from timefhuman import tfhConfig, timefhuman

READ_ON = tfhConfig(now=datetime(2024, 1, 10, 12))
SEEN = {
    "4 May 2023": [datetime(2023, 5, 4)], "The dam broke on 4 May 2023": [datetime(2023, 5, 1)], "on 4 May 2023": [datetime(2023, 5, 1)],
    "The dam broke on May 4, 2023": [datetime(2023, 5, 4)], "4-5 May 2023": [(datetime(2023, 5, 1, 4), datetime(2023, 5, 1, 5))],
    "a second blast": [datetime(2024, 1, 10, 12, 0, 1)], "The Sun said so": [datetime(2024, 1, 14)],
}
for words, dates in SEEN.items():
    seen = timefhuman(words, config=READ_ON)
    print("seen:", words, "->", seen)
    assert seen == dates
print("as described")
PYTHON
