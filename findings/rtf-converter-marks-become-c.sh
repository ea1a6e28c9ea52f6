#!/usr/bin/env bash
# rtf-converter 0.1.22 writes the mark that opens a quotation as U+0081 and a C: “It is safe.” begins “\x81CIt is”.
# Expected: “ for \ldblquote, as it writes ” for \rdblquote. Both are in the first version of RTF, and Word writes them.
# Happens:  the opening mark is cut in two; the hyphen that doesn’t break, \_, is dropped, so “half-safe” is “halfsafe”.
# Matters:  what is quoted and what isn’t can’t be told apart, and a letter is put before the first word.
# Do:       replace the words for marks in the file by \u8220? and \u8221? first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check rtf-converter==0.1.22
"$folder/venv/bin/python" - <<'PYTHON'
from rtf_converter import rtf_to_txt

seen = rtf_to_txt(r"{\rtf1\ansi\ansicpg1252 \ldblquote It is half\_safe.\rdblquote  she said.\par}")
print("seen:", ascii(seen))
assert seen == "\x81CIt is halfsafe.” she said.\n"
print("as described")
PYTHON
