#!/usr/bin/env bash
# parsedatetime 2.6 reads “the 4th of May” as the first, and “the day before yesterday” as yesterday.
# Expected: both are plain English, and “4 May” and “May 4th” are right in it.
# Happens:  each is found and reported as a date, from the words that it knows: “May” and “yesterday”. “Sept. 4” isn't found at all, “2023” is 20:23,
#           and in “Sat down with Lind” there is a Saturday.
# Matters:  the day that a speaker names is what is contested; an event moves by three days and nothing says so.
# Do:       take a date only if all its words were read (nlp() gives their places), and compare with another reader's.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check parsedatetime==2.6
"$folder/venv/bin/python" - <<'PYTHON'
import datetime

import parsedatetime

calendar = parsedatetime.Calendar(version=parsedatetime.VERSION_CONTEXT_STYLE)
written_on = datetime.datetime(2023, 3, 10, 12, 0)
SEEN = {
    "4 May": "2023-05-04", "May 4th": "2023-05-04", "the 4th of May": "2023-05-01", "yesterday": "2023-03-09", "the day before yesterday": "2023-03-09",
    "Sept. 4": None, "Sat down with Lind": "2023-03-11",
}
for words, day in SEEN.items():
    moment, context = calendar.parseDT(words, written_on)
    seen = str(moment.date()) if context.hasDate else None
    print("seen:", words, "->", seen)
    assert seen == day
moment, context = calendar.parseDT("2023", written_on)
print("seen: 2023 ->", moment.time())
assert (context.hasDate, str(moment.time())) == (False, "20:23:00")
print("as described")
PYTHON
