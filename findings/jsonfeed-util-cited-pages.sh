#!/usr/bin/env bash
# jsonfeed-util 1.2.0 writes the address of the article in the place of the page that it is about: external_url is what url was.
# Expected: the two are two things in JSON Feed: where the text stands, and the page elsewhere that it talks about.
# Happens:  both are read; when it writes, url is in both. The item’s language is dropped besides.
# Matters:  a post that comments on another outlet’s article is said to be that article.
# Do:       set external_url in the JSON that it made.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check jsonfeed-util==1.2.0
"$folder/venv/bin/python" - <<'PYTHON'
import json

import jsonfeed

ITEM = {"id": "1", "url": "https://harbour.press/1", "external_url": "https://valley.press/cited", "content_text": "No.", "language": "nb"}
feed = jsonfeed.Feed.parse({"version": "https://jsonfeed.org/version/1.1", "title": "Harbour", "items": [ITEM]})
seen = json.loads(feed.to_json())["items"][0]
print("seen:", seen)
assert feed.items[0].external_url == ITEM["external_url"]
assert seen["url"] == seen["external_url"] == "https://harbour.press/1" and "language" not in seen
print("as described")
PYTHON
