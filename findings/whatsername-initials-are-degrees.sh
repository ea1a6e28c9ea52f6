#!/usr/bin/env bash
# whatsername 0.1.0 reads “J.D. Moe” as a Moe without a first name, as sure (“high”) as it can be: J.D. is a degree.
# Expected: the initials J. and D., as it reads “J. D. Moe” with a gap; degrees stand behind a name.
# Happens:  initials that are a degree’s are dropped wherever they stand, “Lind, M.A.” and “Rahman, Md” too; “Ola Junior” is the surname Ola.
# Matters:  J.D. Moe, D.O. Moe and R.N. Moe are one author, and the confidence by which one is told to part doubtful cases is the highest.
# Do:       take degrees off only behind the surname, from a list of one’s own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check whatsername==0.1.0
"$folder/venv/bin/python" - <<'PYTHON'
from whatsername import parse_name

NAMES = ("J. D. Moe", "J.D. Moe", "D.O. Moe", "Lind, M.A.", "Rahman, Md", "Ola Junior", "Jo Moe Jr.")
seen = [tuple(parse_name(name)[part] for part in ("first", "middle", "last", "confidence")) for name in NAMES]
print("seen:", seen)
assert seen == [
    ("j.", "d.", "moe", "medium"),
    (None, None, "moe", "high"),
    (None, None, "moe", "high"),
    (None, None, "lind", "high"),
    (None, None, "rahman", "high"),
    (None, None, "ola", "high"),
    ("jo", None, "moe", "high"),
]
print("as described")
PYTHON
