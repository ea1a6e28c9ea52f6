#!/usr/bin/env bash
# lede 0.5.1 leaves the end and the speaker of a quotation out: “The dam is not safe. The toll rose in June, ...
# Expected: whole sentences, and a quotation with whoever said it, or none of it.
# Happens:  a quotation of two sentences is two of those to choose from, and the second, with the closing mark and the name, can
#           fall out, though there is room for it: 258 characters of 500.
# Matters:  what one person said reads as if the paper said it, and all that follows as if it were said.
# Do:       drop sentences whose marks don't pair.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check lede==0.5.1
"$folder/venv/bin/python" - <<'PYTHON'
from lede import summarize

TEXT = (
    "The harbour was closed on Thursday after a night of rain that had begun on Monday. “The dam is not safe. It never was,” said "
    "J. D. Moe Jr. of the port. The toll rose in June, and the toll rose in July. Nobody was told of the work at the dam, the paper wrote."
)
seen = summarize(TEXT, max_length=500).summary
print("seen:", len(TEXT), seen)
assert "“The dam is not safe. The toll rose in June, and the toll rose in July." in seen
assert "”" not in seen and "Moe" not in seen
print("as described")
PYTHON
