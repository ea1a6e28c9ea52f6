#!/usr/bin/env bash
# german-transliterate 0.1.3 reads “-5 °C” as five degrees, and a score of 2:1 as two hours and a minute.
# Expected: “minus fünf Grad Celsius”, “zwei zu eins”.
# Happens:  the hyphen before a number is taken out, though “minus 5 °C” is read rightly. Between a letter and a number it is “bis”, from … to: F-16 is “f bis sechzehn”.
# Matters:  frost becomes a thaw, and a defeat a time of day; nothing shows that a sign was there.
# Do:       write such numbers out first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check german-transliterate==0.1.3
"$folder/venv/bin/python" - <<'PYTHON'
from german_transliterate.core import GermanTransliterate

SEEN = {
    "Es sind -5 °C.": "es sind 5 grad celsius",
    "Es sind minus 5 °C.": "es sind minus fünf grad celsius",
    "Das 2:1 fiel spät.": "das zwei stunden eine minute fiel spät.",
    "Eine F-16 fiel.": "eine f bis sechzehn fiel.",
}
for words, spoken in SEEN.items():
    seen = GermanTransliterate().transliterate(words)
    print("seen:", words, "->", seen)
    assert seen == spoken
print("as described")
PYTHON
