#!/usr/bin/env bash
# feed2json 2025.7.15 writes authors into JSON Feed as bare text, keeps one of two, and gives each article an attachment that it hasn’t.
# Expected: authors are objects with a name, as JSON Feed 1.1 has them and as it writes the feed’s own; no attachment where there is none.
# Happens:  the last dc:creator becomes "Liv Moe"; the attachment is a piece of the program, with the words “url: string” in it.
# Matters:  a reader that looks for the name finds nobody, or stops at the attachment.
# Do:       make the items’ authors and attachments anew.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check feed2json==2025.7.15 feedparser==6.0.14
"$folder/venv/bin/python" - <<'PYTHON'
import feed2json

ITEM = "<item><title>No</title><dc:creator>Ola Lind</dc:creator><dc:creator>Liv Moe</dc:creator></item>"
FEED = f'<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour</title>{ITEM}</channel></rss>'
item = feed2json.feed2json(FEED)["items"][0]
seen = item["authors"], [" ".join(attachment.split())[:16] for attachment in item["attachments"]]
print("seen:", seen)
assert seen == (["Liv Moe"], ['{"url": string, '])
print("as described")
PYTHON
