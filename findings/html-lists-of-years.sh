#!/usr/bin/env bash
# inscriptis 2.7.6 and Resiliparse 2.0.1 number a list that starts at 2023 from 1.
# Expected: <ol start="2023"> and <li value="2031"> are numbers that HTML states; both packages write the numbers of ordered lists.
# Happens:  “1. Built.” by both, with an item's own value “2031. Broken.” by inscriptis and “2. Broken.” by Resiliparse.
# Matters:  “2023. Built.” typed in Markdown is such a list on the page, where readers see 2023; the text dates nothing, and has a 1 that wasn't there.
# Do:       read both attributes, as build_tools/reading/html/blocks.py does for years.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check inscriptis==2.7.6 Resiliparse==2.0.1
"$folder/venv/bin/python" - <<'PYTHON'
from inscriptis import get_text
from resiliparse.extract.html2text import extract_plain_text

PAGE = '<html><body><ol start="2023"><li>Built.</li><li value="2031">Broken.</li></ol></body></html>'
SEEN = {get_text: ["1. Built.", "2031. Broken."], extract_plain_text: ["1. Built.", "2. Broken."]}
for read, lines in SEEN.items():
    seen = [line.strip() for line in read(PAGE).splitlines() if line.strip()]
    print("seen:", seen)
    assert seen == lines
print("as described")
PYTHON
