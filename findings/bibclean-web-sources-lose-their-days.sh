#!/usr/bin/env bash
# bibclean 1.0.0 takes the date and the day of the visit out of every @online entry; @article loses journaltitle and date.
# Expected: @online is BibLaTeX’s type for a web page, and date, urldate and journaltitle are its fields. “fix” means form.
# Happens:  for @online the fields kept are author, title, url and their like; the rest are violations that are fixed by deleting them. Then the year is reported as missing.
# Matters:  sources whose day is the point have none, and the file was rewritten in place.
# Do:       run `bibclean check` only, or list the fields to keep.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check bibclean==1.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import os
import subprocess
import sys
import tempfile

os.chdir(tempfile.mkdtemp())
ENTRIES = """@online{a, author={Moe, Liv}, title={The dam}, url={https://post.example/a}, date={2023-05-04}, urldate={2023-05-07}}
@article{b, author={Moe, Liv}, title={The dam}, journaltitle={Harbour Post}, date={2023-05-04}}
"""
with open("a.bib", "w", encoding="utf-8") as file:
    file.write(ENTRIES)
done = subprocess.run([f"{os.path.dirname(sys.executable)}/bibclean", "fix", "a.bib"], capture_output=True, text=True)
with open("a.bib", encoding="utf-8") as file:
    seen = file.read()
print("seen:", seen, done.stdout)
assert "2023" not in seen and "Harbour" not in seen
assert seen.count("Moe, Liv") == 2 and "https://post.example/a" in seen
assert "missing required field 'year'" in done.stdout + done.stderr
print("as described")
PYTHON
