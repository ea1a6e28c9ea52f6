#!/usr/bin/env bash
# bagit 1.9.0 joins the words around each line break in a description: “It is safe.It is not.”
# Expected: the break stays, as BagIt allows by indented lines, or becomes a gap; reading gives back what was written.
# Happens:  line breaks are taken out of the values without anything in their place, so are empty lines between paragraphs.
# Matters:  the archive’s own words about its texts are not those that were given: “not” and “safe” become “notsafe”.
# Do:       replace line breaks by gaps first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check bagit==1.9.0
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import tempfile

import bagit

with tempfile.TemporaryDirectory() as folder:
    pathlib.Path(folder, "article.txt").write_text("It is safe.", encoding="utf-8")
    bagit.make_bag(folder, {"External-Description": "The dam is not\nsafe.\n\nIt never was."})
    bag = bagit.Bag(folder)
    seen = bag.info["External-Description"], bag.is_valid()
print("seen:", seen)
assert seen == ("The dam is notsafe.It never was.", True)
print("as described")
PYTHON
