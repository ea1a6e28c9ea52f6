#!/usr/bin/env bash
# microformats2, as mf2py 2.0.2 reads it by the book, calls “Ola Brekke, PM” Prime Minister.
# Expected: an h-card without a p-name is named by its text: “Ola Brekke”, as a byline with nothing but the class h-card is.
# Happens:  an <abbr title> or an <img alt> that is the only element in it is the name, whatever words stand beside it (“:only-child” in the
#           specification's implied properties doesn't count text): “Prime Minister”, “Photo: Harbour Post”. A second element, and the text counts.
# Matters:  an abbreviation explained in a byline replaces the author; the title of an office speaks in the feeds and in the lists of who said what.
# Do:       write p-name on every h-card; where a page didn't, compare the name with the card's value, which has the text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mf2py==2.0.2
"$folder/venv/bin/python" - <<'PYTHON'
import mf2py

SEEN = {
    "Ola Brekke": ("Ola Brekke", "Ola Brekke"),
    'Ola Brekke, <abbr title="Prime Minister">PM</abbr>': ("Prime Minister", "Ola Brekke, PM"),
    '<img alt="Photo: Harbour Post" src="/a.png"> Ola Brekke': ("Photo: Harbour Post", None),
    '<b>Ola Brekke</b>, <abbr title="Prime Minister">PM</abbr>': ("Ola Brekke, PM", "Ola Brekke, PM"),
    '<span class="p-name">Ola Brekke</span>, <abbr title="Prime Minister">PM</abbr>': ("Ola Brekke", None),
}
for inside, (name, text) in SEEN.items():
    page = f'<article class="h-entry"><p class="p-author h-card">{inside}</p><p class="e-content">No.</p></article>'
    author = mf2py.parse(doc=page, url="https://harbour.example/")["items"][0]["properties"]["author"][0]
    print("seen:", author["properties"]["name"], "of", author["value"])
    assert author["properties"]["name"] == [name]
    assert text is None or author["value"] == text
print("as described")
PYTHON
