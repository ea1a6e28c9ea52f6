#!/usr/bin/env bash
# date-wrangler 2.3.0 takes “not until 4 May 2023” for everything up to 4 May 2023.
# Expected: from 4 May on, as “not before 4 May 2023” is read; “not after 4 May 2023” is read right, too.
# Happens:  only “not before”, “not after” and the like are words of their own; the “not” before “until” is left outside of the match, whose confidence is 1.
#           “The bridge did not open before 4 May 2023” ends on 3 May likewise.
# Matters:  the time in which nothing happened becomes the time in which it happened.
# Do:       leave dates out that a negation stands before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check date-wrangler==2.3.0
"$folder/venv/bin/python" - <<'PYTHON'
from datetime import date

from date_wrangler import parse

TEXTS = ("not before 4 May 2023", "not until 4 May 2023", "The bridge did not open until 4 May 2023.", "The bridge did not open before 4 May 2023.")
seen = [[(match.text, str(match.range), match.confidence) for match in parse(text, today=date(2023, 6, 15))] for text in TEXTS]
print("seen:", seen)
assert seen == [
    [("not before 4 May 2023", "2023-05-04 onwards", 1.0)],
    [("until 4 May 2023", "up to 2023-05-04", 1.0)],
    [("until 4 May 2023", "up to 2023-05-04", 1.0)],
    [("before 4 May 2023", "up to 2023-05-03", 1.0)],
]
print("as described")
PYTHON
