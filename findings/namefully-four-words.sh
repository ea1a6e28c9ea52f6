#!/usr/bin/env bash
# namefully 1.2.0 drops the first name of four words: “Ola van der Berg” is shortened to “van Berg”, “Liv Brekke Moe Lind” to “Brekke Lind”.
# Expected: “Ola Berg” or “Ola van der Berg”, as Namefully.parse() has it, or a refusal.
# Happens:  a text of four words is taken for prefix, first, middle and last name; what stands first becomes the prefix, whatever it is, and is left out of the short forms.
# Matters:  the words are given to somebody called van Berg, and nobody of that name is in the article.
# Do:       use Namefully.parse(), or give the parts one by one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check namefully==1.2.0
"$folder/venv/bin/python" - <<'PYTHON'
from namefully import Namefully

NAMES = ("Ola Lind", "Ola B. Lind", "Ola van der Berg", "Liv Brekke Moe Lind")
seen = [(name.first, name.short) for name in map(Namefully, NAMES)]
print("seen:", seen)
assert seen == [("Ola", "Ola Lind"), ("Ola", "Ola Lind"), ("van", "van Berg"), ("Brekke", "Brekke Lind")]
print("as described")
PYTHON
