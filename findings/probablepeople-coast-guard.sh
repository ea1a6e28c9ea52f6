#!/usr/bin/env bash
# probablepeople 0.5.6 takes the Coast Guard for a person, and President Lind for a company; “Lind, Liv” is a company, “Liv Lind” is not.
# Expected: it tells persons from companies: a title of office belongs to a person, “Surname, Given” is how lists write one; a guard and an authority are none.
# Happens:  tag() says Person of two capitalised words and Corporation of what has “President”, “Gen.” or a comma. “Sir Ola Moe” raises.
# Matters:  who said it is then a firm called “President Lind”, and a man with the surname Guard.
# Do:       look names of bodies and titles up in a list of one's own first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check probablepeople==0.5.6
"$folder/venv/bin/python" - <<'PYTHON'
import probablepeople

names = ["Liv Lind", "Lind, Liv", "President Lind", "Gen. Liv Lind", "Coast Guard", "Harbour Authority"]
seen = {name: probablepeople.tag(name)[1] for name in names}
print("seen:", seen)
assert list(seen.values()) == ["Person", "Corporation", "Corporation", "Corporation", "Person", "Person"]
try:
    probablepeople.tag("Sir Ola Moe")
except probablepeople.RepeatedLabelError as error:
    print("seen:", type(error).__name__)
else:
    raise AssertionError("Sir Ola Moe is read")
print("as described")
PYTHON
