#!/usr/bin/env bash
# bibliography-io 0.1.0 reads an entry of a .bib file with the author and title of the next one; of a title on two lines in RIS
# it keeps the first: “It is / not safe” is “It is”.
# Expected: each entry as it stands in the file, and a title up to the next tag.
# Happens:  whatever the last entry states replaces that of the entries before it; they keep only what it lacks. What continues
#           a line of RIS, as databases write long titles, is dropped.
# Matters:  Brekke's report is cited as Lind's, under another title, with its own address.
# Do:       read .bib with bibtexparser and .ris with rispy.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check bibliography-io==0.1.0
"$folder/venv/bin/python" - <<'PYTHON'
import bibliography_io

DAM = "@misc{dam,\n  author = {Brekke, Ola},\n  title = {It is not safe},\n  url = {https://post.example/dam},\n}\n"
NEVER = "@misc{never,\n  author = {Lind, Anna},\n  title = {Never},\n}\n"


def read(text, form):
    return [[one.get(field) for field in ("author", "title", "url")] for one in bibliography_io.loads(text, format=form).values()]


seen = read(DAM, "bib")
print("seen:", seen)
assert seen == [["Brekke, Ola", "It is not safe", "https://post.example/dam"]]
seen = read(DAM + "\n" + NEVER, "bib")
print("seen:", seen)
assert seen == [["Lind, Anna", "Never", "https://post.example/dam"], ["Lind, Anna", "Never", None]]
seen = read("TY  - NEWS\nAU  - Brekke, Ola\nTI  - It is\n      not safe\nER  - \n", "ris")
print("seen:", seen)
assert seen == [["Brekke, Ola", "It is", None]]
print("as described")
PYTHON
