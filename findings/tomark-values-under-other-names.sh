#!/usr/bin/env bash
# tomark 0.1.4 writes each row's values in the row's own order under the first row's names: {"safe": "No", "who": "Moe"} has “No” under
# “who” and “Moe” under “safe”.
# Expected: values under their names; the readme asks that rows have the same number of elements, of their order it says nothing.
# Happens:  names are read from the first row only.
# Matters:  who said it and what was said change places in rows that come from another outlet's JSON.
# Do:       sort each row's keys before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check tomark==0.1.4
"$folder/venv/bin/python" - <<'PYTHON'
from tomark import Tomark

rows = [{"who": "Lind", "safe": "Yes"}, {"safe": "No", "who": "Moe"}]
seen = [[cell.strip() for cell in line.strip("|").split("|")] for line in Tomark.table(rows).strip().splitlines()]
print("seen:", seen)
assert seen == [["who", "safe"], ["-----", "-----"], ["Lind", "Yes"], ["No", "Moe"]]
print("as described")
PYTHON
