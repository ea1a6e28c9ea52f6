#!/usr/bin/env bash
# unstruwwel 1.0.2 reads “not before 1920” as before 1920, and 2023-05-04 as 2004 to 2023.
# Expected: from 1920 on, or nothing: what it does not know gives None. A date in ISO 8601, the format that it writes, is a day.
# Happens:  the word “before” counts and “not” does not. In 2023-05-04 the last two digits are a year. “12 May 1923 - 3 June 1924” begins on 1 January.
# Matters:  the sense of a date is turned round, with the look of a normal form.
# Do:       read such dates yourself, and check what comes back against the words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check unstruwwel==1.0.2
"$folder/venv/bin/python" - <<'PYTHON'
from unstruwwel import unstruwwel

DATES = ["before 1920", "not before 1920", "4 May 2023", "2023-05-04", "12 May 1923 - 3 June 1924"]
seen = [unstruwwel(date, "en", scheme="iso-format") for date in DATES]
print("seen:", seen)
assert seen == ["..1919-12-31", "..1919-12-31", "2023-05-04/2023-05-04", "2004-01-01/2023-12-31", "1923-01-01/1924-06-30"]
print("as described")
PYTHON
