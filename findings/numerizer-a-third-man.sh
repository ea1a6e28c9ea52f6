#!/usr/bin/env bash
# numerizer 0.2.4 makes a third of a man: “a third minister resigned” becomes “1/3 minister resigned”.
# Expected: “a third of them” is a fraction; “a third minister” and “a quarter past nine” are not.
# Happens:  “a third” and “a quarter” are fractions wherever they stand. “The second bomb” is right; Second Lieutenant Lind is 2nd Lieutenant, “no one” is “no 1”,
#           and the hamlet of Seven Oaks 7 Oaks.
# Matters:  how many resigned, and who spoke, are what is compared.
# Do:       take numbers one at a time, with the noun that they count.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check numerizer==0.2.4
"$folder/venv/bin/python" - <<'PYTHON'
from numerizer import numerize

SEEN = {
    "a third minister resigned": "1/3 minister resigned",
    "a third of them resigned": "1/3 of them resigned",
    "it fell at a quarter past nine": "it fell at 1/4 past 9",
    "no one resigned": "no 1 resigned",
    "Second Lieutenant Lind resigned": "2nd Lieutenant Lind resigned",
}
for text, expected in SEEN.items():
    seen = numerize(text)
    print("seen:", text, "->", seen)
    assert seen == expected
print("as described")
PYTHON
