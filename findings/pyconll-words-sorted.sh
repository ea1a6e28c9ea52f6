#!/usr/bin/env bash
# pyconll 3.3.1 sorts the words of a note by the alphabet: “Gloss=not, ever, again” is written as “Gloss= again, ever,not”.
# Expected: the value as it stood. In the last column a bar parts the notes and an equals sign the name from the value; a comma has no meaning there.
# Happens:  a value is cut at its commas into a set, as values of features are, and the set is sorted on writing.
# Matters:  a translation or a quotation in a note comes out in another order, of a file that was only read and written.
# Do:       write commas in values as an entity.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pyconll==3.3.1
"$folder/venv/bin/python" - <<'PYTHON'
import pyconll

LINE = "1\tNei\tnei\tINTJ\t_\t_\t0\troot\t_\tGloss=not, ever, again"
seen = pyconll.load_from_string(f"# sent_id = 1\n# text = Nei\n{LINE}\n\n").conll().splitlines()[2].split("\t")[-1]
print("seen:", seen)
assert seen == "Gloss= again, ever,not"
print("as described")
PYTHON
