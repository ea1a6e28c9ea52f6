#!/usr/bin/env bash
# flexidate 1.4 reads 2023-05-04, and 2023-05-04T10:00:00Z, as 5 April 2023.
# Expected: ISO 8601 writes the month second: 4 May. That 04/05/2023 is read with the day first, its default, is another matter.
# Happens:  dayfirst, on by default, turns ISO dates round too, where the day is 12 or less: 2023-05-24 is 24 May.
# Matters:  eight months of twelve stay in order and four don’t; a page’s stated date is wrong by weeks, with no error.
# Do:       read ISO dates with datetime.fromisoformat() first, or give dayfirst=False.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check flexidate==1.4
"$folder/venv/bin/python" - <<'PYTHON'
import flexidate

WRITTEN = ("2023-05-04", "2023-05-04T10:00:00Z", "2023-05-24", "4 May 2023")
seen = [str(flexidate.parse(written))[:10] for written in WRITTEN]
print("seen:", seen, str(flexidate.parse("2023-05-04", dayfirst=False)))
assert seen == ["2023-04-05", "2023-04-05", "2023-05-24", "2023-05-04"]
assert str(flexidate.parse("2023-05-04", dayfirst=False)) == "2023-05-04"
print("as described")
PYTHON
