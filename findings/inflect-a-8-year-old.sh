#!/usr/bin/env bash
# inflect 7.6.0 writes “a 8-year-old” and “an UAV”, and reads 1/2 as twelve and 5-10 as five hundred and ten.
# Expected: a() goes by the sound: “an 8-year-old”, “an 80-year-old”, “a UAV”, as it writes “an eight-year-old” and “an MP”. number_to_words() reads a number or refuses.
# Happens:  figures always have “a”: a 8-year-old, a 80-year-old, a 11th report; of initials FBI and MP are right, but an UAV, a SUV and a HIV test are not.
#           number_to_words() drops what isn't a digit: 1/2 is twelve, 10:30 one thousand and thirty, 2,5 twenty-five, “half” zero. 0.5 is right.
# Matters:  ages and tolls are what sentences made from data begin with; a wrong article shows that nobody wrote them, a wrong number that nobody read them.
# Do:       choose the article by the first figure (8, 11, 18, 80 …) oneself; give numbers as numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check inflect==7.6.0 typeguard==4.4.4
"$folder/venv/bin/python" - <<'PYTHON'
import inflect

engine = inflect.engine()
ARTICLES = {
    "eight-year-old": "an eight-year-old", "8-year-old": "a 8-year-old", "80-year-old": "a 80-year-old", "11th report": "a 11th report", "MP": "an MP",
    "UAV": "an UAV", "SUV": "a SUV", "HIV test": "a HIV test",
}
NUMBERS = {
    "0.5": "zero point five", "1/2": "twelve", "5-10": "five hundred and ten", "10:30": "one thousand and thirty", "2,5": "twenty-five", "half": "zero",
}
for call, words in ((engine.a, ARTICLES), (engine.number_to_words, NUMBERS)):
    for before, after in words.items():
        print("seen:", before, "->", call(before))
        assert call(before) == after
print("as described")
PYTHON
