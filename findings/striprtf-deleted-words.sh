#!/usr/bin/env bash
# striprtf 0.0.35 keeps the words of an .rtf file that were deleted with changes tracked, and those that are hidden.
# Expected: the text as a word processor prints it: what \deleted and \v mark is gone, as notes and comments are.
# Happens:  “The bridge is {\deleted not }safe.” is read as “The bridge is not safe.”
# Matters:  a statement's release says the opposite of what was published, or what its author took back.
# Do:       cut groups that begin with \deleted or \v first, or let a word processor save the file as text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check striprtf==0.0.35
"$folder/venv/bin/python" - <<'PYTHON'
from striprtf.striprtf import rtf_to_text

HEAD = r"{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}{\*\revtbl{Unknown;}{Lind;}}"


def read(body: str) -> str:
    return rtf_to_text(HEAD + body + r"\par}").strip()


deleted = read(r"The bridge is {\deleted\revauthdel1 not }safe.")
hidden = read(r"The bridge is {\v for now }safe.")
note = read(r"The bridge is safe.{\footnote Corrected.}{\annotation Check this.}")
print("deleted:", deleted)
print("hidden:", hidden)
print("notes:", note)
assert deleted == "The bridge is not safe."
assert hidden == "The bridge is for now safe."
assert note == "The bridge is safe."
print("as described")
PYTHON
