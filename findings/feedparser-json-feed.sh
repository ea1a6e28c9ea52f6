#!/usr/bin/env bash
# feedparser 6.0.14 reads a valid JSON Feed as broken XML: no version, no entries, an XML error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check feedparser==6.0.14
"$folder/venv/bin/python" - <<'PYTHON'
import feedparser

feed = "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Harbour\", \"items\": [{\"id\": \"1\", \"title\": \"The lamp\"}]}"
read = feedparser.parse(feed)
print("seen:", repr(read.version), read.bozo, read.entries, read.bozo_exception)
assert (read.version, bool(read.bozo), read.entries) == ("", True, [])
print("as described")
PYTHON
