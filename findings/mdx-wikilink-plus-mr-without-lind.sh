#!/usr/bin/env bash
# mdx-wikilink-plus 1.4.1 shows [[Mr. Lind]] as “Mr”, [[Lind: not safe]] as “Not Safe” and [[The U.S. dam]] as “The U”.
# Expected: what stands between the brackets is shown, as in other wikis; or a page's title.
# Happens:  the words are read as an address: before a colon stands its scheme, behind the last stop its ending, and both are left out. Hyphens become gaps, each word gets a capital (Mcdonald).
# Matters:  the page doesn't say who, and “[[Dam: the facts]]” has lost its dam.
# Do:       write each label: [[Mr. Lind|Mr. Lind]].
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check Markdown==3.11.3 mdx-wikilink-plus==1.4.1
"$folder/venv/bin/python" - <<'PYTHON'
import re

import markdown

TEXTS = ["[[Mr. Lind]] denied it.", "[[Lind: not safe]]", "[[The U.S. dam]]", "[[F-16]] of [[McDonald]]", "[[Mr. Lind|Mr. Lind]] denied it."]
seen = [re.sub("<[^>]*>", "", markdown.markdown(text, extensions=["mdx_wikilink_plus"])) for text in TEXTS]
print("seen:", seen)
assert seen == ["Mr denied it.", "Not Safe", "The U", "F 16 of Mcdonald", "Mr. Lind denied it."]
print("as described")
PYTHON
