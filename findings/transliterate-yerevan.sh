#!/usr/bin/env bash
# transliterate 1.10.2 writes Yerevan as “Er&an”, the Greek capital Η as a small i, and leaves Ό in Greek.
# Expected: the Armenian letter և is “ev” within a word; a capital stays a capital, and no letter of a name stays in its old alphabet.
# Happens:  և is “&” wherever it stands: Երևան is “Er&an”, Ալիև “Ali&”. Ηράκλειο is “irakleio”, and Όλγα keeps its Greek Ό: “Όlga”.
# Matters:  the ampersand is markup in HTML and parts parameters in addresses; nobody who searches for Yerevan or Aliev finds either.
# Do:       replace և and accented capitals first, and check that the result is letters of one alphabet.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check transliterate==1.10.2
"$folder/venv/bin/python" - <<'PYTHON'
from transliterate import translit

SEEN = {("hy", "Երևան"): "Er&an", ("hy", "Ալիև"): "Ali&", ("el", "Αθήνα"): "Athina", ("el", "Ηράκλειο"): "irakleio", ("el", "Όλγα"): "\u038clga"}
for (language, name), latin in SEEN.items():
    seen = translit(name, language, reversed=True)
    print("seen:", name, "->", seen)
    assert seen == latin
print("as described")
PYTHON
