#!/usr/bin/env bash
# num2words 0.5.14 reads 2.05 as two point four in Turkish, and as two and a half in Persian.
# Expected: every decimal place is read, as in English (“two point zero five”), French or Russian.
# Happens:  the places are read as a whole number, so the zero before them goes: in Turkish 0.05 is “sıfır virgül beş”, nought point five; 2.05, after a slip
#           in rounding, is “iki virgül dört”, two point four, as is 2.04. In Persian a five that is left is a half: 2.05 and 2.5 are “دو و نیم”, and 0.05 is “نیم”, half.
# Matters:  a share or a rate is ten times what it was, in words that read well.
# Do:       read the places one by one oneself, or write digits.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check num2words==0.5.14
"$folder/venv/bin/python" - <<'PYTHON'
from num2words import num2words

SEEN = {
    ("en", 2.05): "two point zero five", ("tr", 2.05): "ikivirgüldört", ("tr", 2.04): "ikivirgüldört", ("tr", 0.05): "sıfırvirgülbeş",
    ("tr", 2.4): "ikivirgülkırk", ("fa", 2.05): "دو و نیم", ("fa", 2.5): "دو و نیم", ("fa", 0.05): "نیم", ("fa", 2.25): "دو و بیست و پنج صدم",
}
for (language, number), words in SEEN.items():
    print("seen:", language, number, "->", num2words(number, lang=language))
    assert num2words(number, lang=language) == words
print("as described")
PYTHON
