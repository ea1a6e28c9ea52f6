#!/usr/bin/env bash
# num2words 0.5.14 loses the minus of a number between −1 and 0.
# Expected: “minus zero point five”, as −1.5 is “minus one point five”.
# Happens:  −0.5 is “zero point five”, −0.05 “zero point zero five”; in French, German and Russian too. As an amount of money the minus is there.
# Matters:  growth and swings are such numbers; a text that is read aloud says that the economy grew by half a percent when it shrank.
# Do:       put the minus in front oneself and give it the absolute value.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check num2words==0.5.14
"$folder/venv/bin/python" - <<'PYTHON'
from num2words import num2words

SEEN = {
    (-1.5, "en"): "minus one point five", (-0.5, "en"): "zero point five", (-0.05, "en"): "zero point zero five",
    (-1.5, "fr"): "moins un virgule cinq", (-0.5, "fr"): "zéro virgule cinq", (-0.5, "de"): "null Komma fünf",
}
for (number, language), words in SEEN.items():
    print("seen:", number, "->", num2words(number, lang=language))
    assert num2words(number, lang=language) == words
assert num2words(-0.5, to="currency", currency="USD") == "minus zero dollars, fifty cents"
print("as described")
PYTHON
