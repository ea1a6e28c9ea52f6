#!/usr/bin/env bash
# sakurs 0.4.2 takes “The '90s dam broke. Lind denied it. Moe confirmed it.” for one sentence.
# Expected: three, as without the apostrophe or with a typographer’s one: ’90s.
# Happens:  the apostrophe in front of a number opens a quotation that nothing closes, and no sentence ends in a quotation: all the rest of the text is one.
# Matters:  what two people said is one statement, attributed to the first of them.
# Do:       set ’ for the apostrophe in '90s before sentences are split.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check sakurs==0.4.2
"$folder/venv/bin/python" - <<'PYTHON'
import sakurs

REST = "Lind denied it. Moe confirmed it."
seen = [len(sakurs.split(f"{first} {REST}")) for first in ("The 90s dam broke.", "The ’90s dam broke.", "The '90s dam broke.")]
print("seen:", seen)
assert seen == [3, 3, 1]
print("as described")
PYTHON
