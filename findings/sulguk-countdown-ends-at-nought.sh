#!/usr/bin/env bash
# sulguk 0.12.0 numbers a list of three that counts down 2, 1, 0, with start="3" too.
# Expected: 3, 2, 1, as HTML has it: the first item of a reversed list has the number of items, or the one at start.
# Happens:  one is taken off before the first item is numbered; the readme lists start and reversed with what it reads.
# Matters:  in the channel the third reason is the second, and “reason 3” of the article is nowhere.
# Do:       write value= at each item.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check sulguk==0.12.0
"$folder/venv/bin/python" - <<'PYTHON'
from sulguk import transform_html

SEEN = {
    "<ol><li>Dam</li><li>Toll</li><li>Vote</li></ol>": "1. Dam\n2. Toll\n3. Vote\n",
    "<ol reversed><li>Dam</li><li>Toll</li><li>Vote</li></ol>": "2. Dam\n1. Toll\n0. Vote\n",
    '<ol reversed start="3"><li>Dam</li><li>Toll</li><li>Vote</li></ol>': "2. Dam\n1. Toll\n0. Vote\n",
}
for html, text in SEEN.items():
    seen = transform_html(html).text
    print("seen:", html, "->", repr(seen))
    assert seen == text
print("as described")
PYTHON
