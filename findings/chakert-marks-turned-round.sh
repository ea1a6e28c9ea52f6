#!/usr/bin/env bash
# chakert 0.2.1 sets English quotation marks the wrong way round: ”It is not safe.“
# Expected: “It is not safe.”, which is what a typographer of English text is for. For Russian it sets «…» right.
# Happens:  U+201D opens and U+201C closes, in each English quotation.
# Matters:  whatever finds quotations by their marks finds those between them: “ he said. ” is the quotation, and what was said is not.
# Do:       use smartypants, or leave the marks as they are.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check chakert==0.2.1
"$folder/venv/bin/python" - <<'PYTHON'
from chakert import Typograph

TEXTS = (('"No," he said. "It is not safe."', "en"), ('"No," he said.', "ru"))
seen = [Typograph.typograph_text(text, language) for text, language in TEXTS]
print("seen:", seen)
assert seen == ["”No,“ he said. ”It is not safe.“", "«No,» he said."]
print("as described")
PYTHON
