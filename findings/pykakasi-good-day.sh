#!/usr/bin/env bash
# pykakasi 2.3.0 greets the reader where a Japanese report begins with “today”, and puts quotations in brackets.
# Expected: hepburn is the Latin spelling of newspapers: 今日は安全 “kyou wa anzen” (it is safe today), 東京 “Tokyo” or “tōkyō”; quotation marks stay marks.
# Happens:  “今日は” is konnichiha, good day, whatever follows; 彼は (he) is one word, “kareha”; 東京 is “toukyou”, 大阪 “oosaka”. 「…」 and 『…』, the marks
#           of speech, are round brackets. 一日 is tsuitachi, the first, where it means one day; １０人 is “1 0 nin”, 三〇人 “san (maru) nin”.
# Matters:  who said what can't be told from what was put in brackets; places and tolls aren't found by their usual spelling.
# Do:       keep the original beside it; take names of places from a list.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pykakasi==2.3.0
"$folder/venv/bin/python" - <<'PYTHON'
import warnings

warnings.simplefilter("ignore")
from pykakasi import kakasi

SEEN = {
    "今日": "kyou", "今日は安全です": "konnichiha anzen desu", "彼は言った": "kareha itta", "「安全です」と言った": "( anzen desu ) to itta", "東京": "toukyou",
    "大阪": "oosaka", "一日": "tsuitachi", "10人": "10 nin", "１０人": "1 0 nin", "三〇人": "san (maru) nin",
}
for written, latin in SEEN.items():
    seen = " ".join(part["hepburn"] for part in kakasi().convert(written))
    print("seen:", written, "->", seen)
    assert seen == latin
print("as described")
PYTHON
