#!/usr/bin/env bash
# markdown2 2.5.5 numbers footnotes by their order in the text and lists them by their order in the source: note 1 of the page is another one than mark 1.
# Expected: the list in the order of the marks, so that the number leads to its note, as in every other converter.
# Happens:  marks are counted where they stand, notes are listed where they were defined; an <ol> counts those anew.
# Matters:  a printed page says “Lind knew.¹” and, as note 1, “Moe denies it.”: the denial is given to the wrong person. Only the link still leads to the right note.
# Do:       define the notes in the order in which they are used.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check markdown2==2.5.5
"$folder/venv/bin/python" - <<'PYTHON'
import re

import markdown2

TEXT = "Lind knew.[^lind] Moe knew.[^moe]\n\n[^moe]: Moe denies it.\n[^lind]: Lind admits it.\n"
page = markdown2.markdown(TEXT, extras=["footnotes"])
marks = dict(re.findall(r'<a href="#fn-(\w+)">(\d)</a>', page))
notes = re.findall(r'<li id="fn-(\w+)">', page)
seen = [marks, {note: str(number) for number, note in enumerate(notes, 1)}]
print("seen:", seen)
assert seen == [{"lind": "1", "moe": "2"}, {"moe": "1", "lind": "2"}]
print("as described")
PYTHON
