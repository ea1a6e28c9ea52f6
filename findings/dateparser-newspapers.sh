#!/usr/bin/env bash
# dateparser 1.5.0's search finds days in the names of newspapers and in common words of the news.
# Expected: with languages=["en"] a month or a weekday needs its capital or a number: “may act” and “The Sun” are no dates.
# Happens:  “The Sun” is a Sunday, “The march” a day in March, “may” a day in May, a score of “3-2” the second of March;
#           and “Friday, May 4” of a year in which 4 May is a Thursday is that Thursday, unasked.
# Matters:  an event's order is made of such finds; a source that is called The Sun dates every sentence that it is cited in.
# Do:       accept a find only with a number and a month's name, and check the weekday; the rest is the editor's.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check dateparser==1.5.0
"$folder/venv/bin/python" - <<'PYTHON'
import datetime

import dateparser
from dateparser.search import search_dates

BASE = {"RELATIVE_BASE": datetime.datetime(2023, 5, 4, 12, 0)}
SEEN = {
    "The Sun said the dam is safe.": "2023-04-30",
    "The march through the harbour was calm.": "2023-03-04",
    "The minister may act on the dam.": "2023-05-04",
    "“We won 3-2,” said Brekke.": "2023-03-02",
}
for text, day in SEEN.items():
    ((words, found),) = search_dates(text, languages=["en"], settings=BASE)
    print("seen:", text, "->", repr(words), found)
    assert f"{found:%Y-%m-%d}" == day
friday = dateparser.parse("Friday, May 4", languages=["en"], settings=BASE)
print("seen: Friday, May 4 ->", f"{friday:%A %Y-%m-%d}")
assert f"{friday:%A}" == "Thursday"
print("as described")
PYTHON
