#!/usr/bin/env bash
# m2r2 2.1.0 turns “K. Lind denied it.” into item 11 of a list, whose text is “Lind denied it.”
# Expected: a paragraph of Markdown becomes one of reStructuredText; what has a meaning in that only is written with a backslash, as it does for “|no|”.
# Happens:  a letter with a full stop begins a paragraph as it is, and docutils counts it as a list from K on; “(b)” and “I.” likewise.
# Matters:  an initial is the number of a list: of two speakers called Lind the text no longer says which.
# Do:       put a backslash before such letters in the result.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check m2r2==2.1.0 docutils==0.23
"$folder/venv/bin/python" - <<'PYTHON'
import re

from docutils.core import publish_parts
from m2r2 import convert

page = publish_parts(convert("It is safe.\n\nK. Lind denied it.\n"), writer_name="html5")["body"]
seen = re.findall(r"<(?:p|ol)[^>]*>[^<]*", page.replace("\n", ""))
print("seen:", seen)
assert seen == ["<p>It is safe.", '<ol class="upperalpha simple" start="11">', "<p>Lind denied it."]
print("as described")
PYTHON
