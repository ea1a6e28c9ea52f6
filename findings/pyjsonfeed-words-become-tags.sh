#!/usr/bin/env bash
# pyjsonfeed 1.0.0 unescapes the HTML of an item: “&lt;redacted&gt; knew” is written as “<redacted> knew”, and the first word is not on the page.
# Expected: content_html as it came; what is escaped in it is meant to be read.
# Happens:  html.unescape() runs over it on reading, and the feed is written so again. An item that has content_text only, which the standard allows, raises a TypeError.
# Matters:  a name in pointed brackets disappears from the quotation; 5 &lt; 6 is a broken tag.
# Do:       read the feed with json.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pyjsonfeed==1.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import json

from pyjsonfeed.pyjsonfeed import parse

ITEM = {"id": "1", "content_html": "<p>“&lt;redacted&gt; knew,” said Lind.</p>"}
FEED = {"version": "https://jsonfeed.org/version/1", "title": "Harbour Post", "items": [ITEM]}
seen = parse(json.dumps(FEED)).items[0].content_html
print("seen:", seen)
assert seen == "<p>“<redacted> knew,” said Lind.</p>"
print("as described")
PYTHON
