#!/usr/bin/env bash
# trafilatura 2.3.1 cuts an author's name at In, To and On: Nguyen Thi To Nga becomes Nguyen Thi.
# Expected: <meta name="author"> holds a name, and that is taken as it is.
# Happens:  from a word that is an English preposition on, names are cut, and what is then one word is dropped: Park In Young and Kwon In Sook have
#           no name; “Lind, Ola” is two people, and J.K. Lind is “J K Lind”.
# Matters:  these are everyday syllables of Korean, Vietnamese and Chinese names: the report gets another author, or none.
# Do:       read the author from the page's own statement, and cut nothing from it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.6
"$folder/venv/bin/python" - <<'PYTHON'
from trafilatura import extract_metadata

SEEN = {
    "Nguyen Thi To Nga": "Nguyen Thi",
    "Park In Young": None,
    "Park In-young": "Park In-young",
    "Lind, Ola": "Lind; Ola",
    "J.K. Lind": "J K Lind",
}
for name, expected in SEEN.items():
    page = f'<html><head><title>The dam</title><meta name="author" content="{name}"></head><body><p>It is safe.</p></body></html>'
    author = extract_metadata(page).author
    print("seen:", name, "->", author)
    assert author == expected
print("as described")
PYTHON
