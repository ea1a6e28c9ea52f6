#!/usr/bin/env bash
# shevchenko-py 0.8.0 puts Джо (Joe) into the genitive as “Джа”, and the surnames Рено and Дюма as “Рена” and “Дюми”.
# Expected: Джо and French surnames in -о or -а don’t change in Ukrainian, no more than Маріо and Верді, which it leaves.
# Happens:  they are declined as Павло and Обама are. Хома and Сава, men’s names, are detected as women’s.
# Matters:  a text about Joe names somebody called Dja, whom no search for Joe finds.
# Do:       keep names as the article has them; list other spellings by hand.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check shevchenko-py==0.8.0
"$folder/venv/bin/python" - <<'PYTHON'
from shevchenko import detect_gender, in_dative, in_genitive

NAMES = (("Павло", "Мороз"), ("Маріо", "Верді"), ("Джо", "Мороз"), ("Іван", "Рено"), ("Іван", "Дюма"))
seen = [
    [" ".join(inflect(gender="masculine", given_name=given, family_name=family).values()) for inflect in (in_genitive, in_dative)]
    for given, family in NAMES
]
print("seen:", seen)
assert seen == [
    ["Павла Мороза", "Павлу Морозу"],
    ["Маріо Верді", "Маріо Верді"],
    ["Джа Мороза", "Джу Морозу"],
    ["Івана Рена", "Івану Рену"],
    ["Івана Дюми", "Івану Дюмі"],
]
genders = {name: detect_gender(given_name=name) for name in ("Лука", "Микола", "Хома", "Сава")}
print("seen:", genders)
assert genders == {"Лука": "masculine", "Микола": "masculine", "Хома": "feminine", "Сава": "feminine"}
print("as described")
PYTHON
