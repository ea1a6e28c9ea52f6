#!/usr/bin/env bash
# hanziconv 0.3.2 writes Taiwan with the sign for a typhoon, and Mongolia with the one for drizzle.
# Expected: toTraditional() writes 台湾 as 台灣 or 臺灣, both in use there; where a sign stands for several, the common one is taken.
# Happens:  the first sign of a list is taken, often the rarest: 台湾 is 颱灣, 蒙古 濛古, 控制 控製, 回来 迴來, 皇后 皇後 (“behind the emperor”),
#           and the surnames 余, 范 and 于 are 餘, 範 and 於. toSimplified() writes 乾隆 as 干隆 and 著名 as 着名.
# Matters:  the names of places and people in statements are misspelt, in words that a search for the right ones doesn't find.
# Do:       convert by words (OpenCC), or show the statement in the signs it was printed in.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check hanziconv==0.3.2
"$folder/venv/bin/python" - <<'PYTHON'
from hanziconv import HanziConv

TRADITIONAL = {
    "台湾": "颱灣", "台北": "颱北", "蒙古": "濛古", "控制": "控製", "回来": "迴來", "皇后": "皇後", "干部": "乾部", "余先生": "餘先生", "范先生": "範先生",
    "于先生": "於先生", "几百人": "幾百人", "头发": "頭發",
}
SIMPLIFIED = {"臺灣": "台湾", "乾隆": "干隆", "著名": "着名"}
for convert, words in ((HanziConv.toTraditional, TRADITIONAL), (HanziConv.toSimplified, SIMPLIFIED)):
    for before, after in words.items():
        print("seen:", before, "->", convert(before))
        assert convert(before) == after
print("as described")
PYTHON
