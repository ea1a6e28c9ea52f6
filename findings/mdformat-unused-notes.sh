#!/usr/bin/env bash
# mdformat 1.0.0 deletes notes and definitions that no text points at: an answer “[Brekke]: No.” and a footnote whose mark is still to be set.
# Expected: a formatter lays the words out anew and keeps them all; it compares the HTML before and after, to be sure.
# Happens:  they are in neither HTML, so it sees no difference and writes the file without them, without a word.
# Matters:  an editor who writes the note before its mark, or an interview in brackets, loses it at the next save.
# Do:       compare the words of a file before and after formatting.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mdformat==1.0.0 mdformat-footnote==0.1.3
"$folder/venv/bin/python" - <<'PYTHON'
import mdformat

GIVEN = "It is safe.[^1]\n\n[^1]: Said on Monday.\n[^2]: Denied on Tuesday.\n\n[Brekke]: No.\n"
seen = mdformat.text(GIVEN, extensions={"footnote"})
print("seen:", repr(seen))
assert seen == "It is safe.[^1]\n\n[^1]: Said on Monday.\n"
print("as described")
PYTHON
