#!/usr/bin/env bash
# nameparser 2.6.0 knows “Prime Minister” and “Lt. Gen.” as titles, but takes “Defence”, “Crown” and “Harbour” for first names.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check nameparser==2.6.0
"$folder/venv/bin/python" - <<'PYTHON'
from nameparser import HumanName

SEEN = {
    "Prime Minister Ola Brekke": ("Prime Minister", "Ola"),
    "Lt. Gen. Ola Brekke": ("Lt. Gen.", "Ola"),
    "Defence Minister Ola Brekke": ("", "Defence"),
    "Crown Prince Anders Lind": ("", "Crown"),
    "Harbour Master Ola Brekke": ("", "Harbour"),
}
for given, expected in SEEN.items():
    name = HumanName(given)
    print("seen:", given, "->", repr(name.title), repr(name.first))
    assert (name.title, name.first) == expected
print("as described")
PYTHON
