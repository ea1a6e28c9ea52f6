#!/usr/bin/env bash
# kanji-to-number 0.2.1 reads 五百万, five million, as 10,500, and 3万, thirty thousand, as 1.
# Expected: 5000000 and 30000, or an error.
# Happens:  a unit multiplies the digit right before it; behind another unit, as 万 behind 百, it counts once and is added. Figures are skipped. 二〇二三年, the year 2023, is “2〇5年” in a text, and 3.5万人 “3.510000人”.
# Matters:  sums and tolls of Japanese papers are wrong by three orders, without a sign.
# Do:       use kanjize, which reads all of these.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check kanji-to-number==0.2.1
"$folder/venv/bin/python" - <<'PYTHON'
from kanji_to_number import kanji_to_number, kanji_to_number_in_text

seen = [kanji_to_number(text) for text in ["三万五千", "五百万", "3万"]] + [kanji_to_number_in_text(text) for text in ["二〇二三年", "3.5万人"]]
print("seen:", seen)
assert seen == [35000, 10500, 1, "2〇5年", "3.510000人"]
print("as described")
PYTHON
