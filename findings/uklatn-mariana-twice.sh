#!/usr/bin/env bash
# uklatn 1.20.0 writes Мар’яна as Mariana and Марʼяна, with the apostrophe that is a letter, as Marʼiana, by the same official table.
# Expected: Mariana: the table of 2010 leaves the apostrophe out, however it is typed.
# Happens:  ’ and ' are left out; U+02BC, the letter that Unicode has for it, is kept.
# Matters:  one person has two names in Latin letters, by how the outlet types.
# Do:       fold the three apostrophes first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check uklatn==1.20.0
"$folder/venv/bin/python" - <<'PYTHON'
from uklatn import DSTU_9112_A, KMU_55, encode

NAMES = ("Мар'яна", "Мар\u2019яна", "Мар\u02bcяна", "Лук\u02bcяненко")
seen = [encode(name, KMU_55) for name in NAMES]
print("seen:", [ascii(name) for name in seen])
assert seen == ["Mariana", "Mariana", "Mar\u02bciana", "Luk\u02bcianenko"]
assert [encode(name, DSTU_9112_A) for name in NAMES[:3]] == ["Mar'jana", "Mar'jana", "Mar\u02bcjana"]
print("as described")
PYTHON
