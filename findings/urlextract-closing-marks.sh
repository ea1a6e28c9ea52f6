#!/usr/bin/env bash
# urlextract 1.10.0 ends an address in a sentence with the quotation mark, the full stop and the comma behind it.
# Expected: it finds addresses in text: what closes around one is not part of it, as it knows of brackets and straight marks.
# Happens:  ” ’ » … and the stop or comma after them belong to the address: “https://harbour.press/a”,” is one.
# Matters:  links out of typeset articles lead to pages that don't exist, and the same source counts as several.
# Do:       strip closing marks and stops from what it finds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check urlextract==1.10.0
"$folder/venv/bin/python" - <<'PYTHON'
from urlextract import URLExtract

extractor = URLExtract()
texts = ['See "https://harbour.press/a", he said.', "See “https://harbour.press/a”, he said.", "«https://harbour.press/a»", "See https://harbour.press/a."]
seen = [extractor.find_urls(text) for text in texts]
print("seen:", seen)
assert seen == [["https://harbour.press/a"], ["https://harbour.press/a”,"], ["https://harbour.press/a»"], ["https://harbour.press/a."]]
print("as described")
PYTHON
