#!/usr/bin/env bash
# delfuzz 1.0.0 finds Gloria Moe more like Geoffrey Moe (92.5) than Roberto Lind is like Robert Lind's short name Beto (87.5).
# Expected: names that are forms of one name are near, others are not.
# Happens:  its list takes gloria for geoffrey, dorothy for donato, bruno for brown, estela for star, at the price of juan for
#           john; José and María in front cost next to nothing, so José Moe is Moe.
# Matters:  two people are one above any threshold that finds Juan and John.
# Do:       hand over a list of your own as token_cost_dict.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check delfuzz==1.0.0
"$folder/venv/bin/python" - <<'PYTHON'
from delfuzz import score

PAIRS = (("Gloria Moe", "Geoffrey Moe"), ("Bruno Lind", "Brown Lind"), ("José Moe", "Moe"), ("Juan Moe", "John Moe"), ("Beto Lind", "Robert Lind"), ("Gloria Moe", "Godfrey Moe"))
seen = [score(*pair) for pair in PAIRS]
print("seen:", dict(zip(PAIRS, seen)))
assert seen[:5] == [92.5, 92.5, 92.5, 92.5, 87.5]
assert seen[5] < 87.5
print("as described")
PYTHON
