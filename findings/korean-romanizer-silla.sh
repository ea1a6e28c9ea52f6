#!/usr/bin/env bash
# korean-romanizer 0.28.0 writes Silla as “sinra”, Jongno as “jongro” and Dongnimmun as “dokripmun”.
# Expected: the Revised Romanization, which it implements, is of the pronunciation; the three are examples in its rules, and the library has a pronouncer.
# Happens:  it joins ㅎ with what follows (“joko”), as the rules say, but leaves ㄴ, ㄹ, ㄱ and ㅂ as they are spelt before ㄹ and ㅁ.
# Matters:  a place has another name than in every newspaper, so the two are not recognised as one.
# Do:       take the names of places from a gazetteer.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check korean-romanizer==0.28.0
"$folder/venv/bin/python" - <<'PYTHON'
from korean_romanizer.romanizer import Romanizer

seen = [Romanizer(word).romanize() for word in ("신라", "종로", "독립문", "좋고")]
print("seen:", seen)
assert seen == ["sinra", "jongro", "dokripmun", "joko"]
print("as described")
PYTHON
