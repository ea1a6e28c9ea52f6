#!/usr/bin/env bash
# cn2an 0.5.24 writes “三五个人”, three to five people, as “35个人”, and “1,000人”, a thousand people, as “一,零人”, one and none.
# Expected: what isn't one number stays as it is, as “两三百人”, two or three hundred, does, with a warning.
# Happens:  two digits side by side are read as a year is. The other way round, each run of figures is a number of its own, and a hyphen a minus: 5-6人 is “五负六人”, F-16 “F负十六”.
# Matters:  a handful of witnesses is thirty-five, and a thousand dead are none.
# Do:       convert dates only, and numbers that were looked at.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check cn2an==0.5.24
"$folder/venv/bin/python" - <<'PYTHON'
from cn2an import transform

seen = [transform("三五个人"), transform("两三百人"), *(transform(text, "an2cn") for text in ["1000人", "1,000人", "5-6人", "F-16战机"])]
print("seen:", seen)
assert seen == ["35个人", "两三百人", "一千人", "一,零人", "五负六人", "F负十六战机"]
print("as described")
PYTHON
