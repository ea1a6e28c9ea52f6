#!/usr/bin/env bash
# fuzzyname 0.2.1 finds that Ola Lind is Viola Lindgren, and Liv Moe Liv Moen.
# Expected: names are compared part by part; “J. Moe” and “Bill Lind” are Jo Moe and William Lind, as it says.
# Happens:  before that, a name that stands anywhere in the other, letters before and behind it included, is the same person.
# Matters:  two authors with no name in common become one, by “==”, with no figure to doubt.
# Do:       give exact=True, or compare the parts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check fuzzyname==0.2.1 Unidecode==1.4.0
"$folder/venv/bin/python" - <<'PYTHON'
from fuzzyname import Name

PAIRS = (("Ola Lind", "Viola Lindgren"), ("Liv Moe", "Liv Moen"), ("Ola Lind", "Viola Moe"), ("J. Moe", "Jo Moe"))
seen = [Name(one) == Name(other) for one, other in PAIRS]
print("seen:", dict(zip(PAIRS, seen)))
assert seen == [True, True, False, True]
assert Name("Ola Lind", exact=True) != Name("Viola Lind", exact=True)
print("as described")
PYTHON
