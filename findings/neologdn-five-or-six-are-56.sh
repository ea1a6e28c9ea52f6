#!/usr/bin/env bash
# neologdn 0.5.6 makes “死者は5〜6人”, five to six dead, “死者は56人”, 56 dead.
# Expected: spellings of one sign become one sign; a range stays a range.
# Happens:  tildes and wave dashes are removed by default, between numbers too: 4日〜6日 is “4日6日”. The minus of －5度, full width, becomes the sign that lengthens a vowel.
# Matters:  Japanese newspapers write ranges so; each toll, price and vote is ten times as high, in every text that is normalized.
# Do:       neologdn.normalize(text, tilde="normalize").
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check neologdn==0.5.6
"$folder/venv/bin/python" - <<'PYTHON'
import neologdn

SEEN = {"死者は5〜6人": "死者は56人", "死者は５～６人": "死者は56人", "5月4日〜6日": "5月4日6日", "－5度": "ー5度", "死者は5から6人": "死者は5から6人"}
for written, read in SEEN.items():
    print("seen:", written, "->", neologdn.normalize(written))
    assert neologdn.normalize(written) == read
assert neologdn.normalize("死者は5〜6人", tilde="normalize") == "死者は5~6人"
print("as described")
PYTHON
