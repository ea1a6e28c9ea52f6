#!/usr/bin/env bash
# koroman 1.0.16 romanizes 묵호 as “muko” and 집현전 as “jipyeonjeon”.
# Expected: Mukho and Jiphyeonjeon: the Revised Romanization, which it follows, names both as its examples of nouns in which h stays.
# Happens:  ㄱ, ㄷ, ㅂ and ㅎ are drawn together as in verbs, in names too: 택현 is “taekyeon”, as 태켠 would be.
# Matters:  a place or a person is not found under the official spelling, and two names are one.
# Do:       keep a list of names.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check koroman==1.0.16
"$folder/venv/bin/python" - <<'PYTHON'
from koroman import romanize

SEEN = {"묵호": "muko", "집현전": "jipyeonjeon", "택현": "taekyeon", "태켠": "taekyeon", "좋고": "joko", "신라": "silla"}
for hangul, letters in SEEN.items():
    print("seen:", hangul, romanize(hangul))
    assert romanize(hangul) == letters
print("as described")
PYTHON
