#!/usr/bin/env bash
# nanorst 1.0.1 drops the first line of a footnote, and keeps the “[1]_” that points at it.
# Expected: a loose converter leaves what it doesn’t know as it is, as it does with tables and field lists; or it leaves out all of the note.
# Happens:  “.. [1] He took it back” is taken for a comment, and so is “.. [#] ”; of a note of two lines the second is left, as words of the text. Only the second of two notes in a row is kept.
# Matters:  that he took it back the next day is gone, or stands there without its “not”.
# Do:       move the notes into the text before converting.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check nanorst==1.0.1
"$folder/venv/bin/python" - <<'PYTHON'
from nanorst import rst_to_text

TEXTS = [
    "It is safe [1]_.\n\n.. [1] He took it back.\n",
    "It is safe [1]_.\n\n.. [1] He did not mean that the dam\n   is safe.\n",
    "It is safe [1]_ [2]_.\n\n.. [1] He took it back.\n.. [2] On Friday.\n",
]
seen = [rst_to_text(text).split("\n\n", 1) for text in TEXTS]
print("seen:", seen)
assert seen == [
    ["It is safe [1]_.", ""],
    ["It is safe [1]_.", "   is safe.\n"],
    ["It is safe [1]_ [2]_.", ".. [2] On Friday.\n"],
]
print("as described")
PYTHON
