#!/usr/bin/env bash
# corp-names 0.3.3 takes Kim Min Jun for “kimberly min jun”, and Judge Moe for a Moses.
# Expected: nicknames stand for first names of the same language, and a name behind a title alone is a surname. Mark and Ola stay.
# Happens:  whatever is first is looked up among nicknames, Kim, Sue and Pat too; behind a title that is the surname, which becomes a first name.
# Matters:  a man from Korea is a woman, and the judge is one person with every Moses.
# Do:       compare the words of a name as they stand, and nicknames from a list of your own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check corp-names==0.3.3
"$folder/venv/bin/python" - <<'PYTHON'
from corp_names import normalize_name

NAMES = ["Ola Lind", "Kim Min Jun", "Pat Moe", "Judge Lind", "Judge Moe"]
seen = [(name.first, name.last) for name in map(normalize_name, NAMES)]
print("seen:", seen)
assert seen == [("ola", "lind"), ("kimberly", "jun"), ("patricia", "moe"), ("lind", ""), ("moses", "")]
print("as described")
PYTHON
