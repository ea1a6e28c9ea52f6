#!/usr/bin/env bash
# refkit 0.4.0 cites what is dated 4 to 6 May as of 6 May, and shows “\emph{not}” as it stands in the file.
# Expected: May 4–6, as the styles provide; the word in italics, or bare.
# Happens:  of a range the last day is taken. Commands for marked words are neither carried out nor taken off, and get a capital: \emph{Not}. The library reports nothing.
# Matters:  a series of reports is dated to its end, and readers meet a backslash just where a title stresses a word.
# Do:       write one day, and titles without commands.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check refkit==0.4.0
"$folder/venv/bin/python" - <<'PYTHON'
import tempfile
from pathlib import Path

from refkit import full_bibliography

ENTRY = r"@article{a, author={Moe, Kim}, title={It is \emph{not} safe}, journaltitle={Post}, date={2023-05-04/2023-05-06}}"
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "list.bib")
    path.write_text(ENTRY)
    seen = full_bibliography(path, style="chicago-author-date").text.strip()
print("seen:", seen)
assert seen == r"Moe, Kim. 2023. “It Is \emph{Not} Safe.” Post, May 6."
print("as described")
PYTHON
