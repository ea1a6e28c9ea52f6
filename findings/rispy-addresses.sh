#!/usr/bin/env bash
# rispy 0.10.0 cuts an address at its semicolon into two, and keeps the first of two titles.
# Expected: UR is an address, where ; is an ordinary character (RFC 3986), as in the addresses of many archives; a tag that stands twice is a list, as AU and KW are.
# Happens:  “…/dam;id=5” is two addresses, the second “id=5”; so it is written again. A second TI vanishes.
# Matters:  the link to the source leads elsewhere after a pass through the library, and the English title behind the original one is gone.
# Do:       write ; as %3B before reading, and titles in other languages in TT.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check rispy==0.10.0
"$folder/venv/bin/python" - <<'PYTHON'
import rispy

GIVEN = "TY  - NEWS\nTI  - Demningen er trygg\nTI  - The dam is safe\nUR  - https://harbour.example/dam;id=5?page=1\nER  - \n"
(entry,) = rispy.loads(GIVEN)
print("seen:", entry)
assert entry["urls"] == ["https://harbour.example/dam", "id=5?page=1"]
assert entry["title"] == "Demningen er trygg"
written = rispy.dumps([entry])
assert "UR  - id=5?page=1" in written and "The dam is safe" not in written
print("as described")
PYTHON
