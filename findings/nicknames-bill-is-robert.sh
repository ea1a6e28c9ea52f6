#!/usr/bin/env bash
# nicknames 1.0.1 says that Bill is short for Robert as well as for William, and Dick for Melchizedek.
# Expected: the full names for which a short form is used; “Ola” has none, being no short form.
# Happens:  its list has Robert for Bill, Bill for Fred and Viola for Ola, and no mark of how common a form is.
# Matters:  Bill Lind, who denies it, and Robert Lind, who says so, are taken for one person.
# Do:       keep a short list of one’s own, of forms that are in use.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check nicknames==1.0.1
"$folder/venv/bin/python" - <<'PYTHON'
from nicknames import NickNamer

names = NickNamer()
seen = {name: sorted(names.canonicals_of(name)) for name in ("Bill", "Dick", "Ola")}
print("seen:", seen)
assert seen["Bill"] == ["robert", "will", "william", "willis"]
assert "melchizedek" in seen["Dick"] and seen["Ola"] == ["viola"]
print("as described")
PYTHON
