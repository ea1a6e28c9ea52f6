#!/usr/bin/env bash
# surt 0.3.1, whose keys CDX indexes are sorted by, gives different articles one key.
# Expected: a key folds what doesn't matter (www, the order of parameters) and keeps what tells pages apart.
# Happens:  capitals in the path go, though /a/Xy7Q and /a/xy7q are two short addresses; and a parameter called sid is cut as a session
#           if it has 32 hexadecimal digits, which is as many as an MD5 that numbers stories.
# Matters:  a look-up finds another article's capture; records that an outlet published two things are joined.
# Do:       compare the address of each capture that a key finds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check surt==0.3.1
"$folder/venv/bin/python" - <<'PYTHON'
from surt import surt

PAIRS = (
    ("https://harbour.example/a/Xy7Q", "https://harbour.example/a/xy7q"),
    ("https://harbour.example/story?sid=0123456789abcdef0123456789abcdef", "https://harbour.example/story?sid=fedcba9876543210fedcba9876543210"),
)
for one, other in PAIRS:
    print("seen:", one, other, "->", surt(one), surt(other))
    assert surt(one) == surt(other)
assert surt("https://harbour.example/story?id=0123") != surt("https://harbour.example/story?id=0124")
print("as described")
PYTHON
