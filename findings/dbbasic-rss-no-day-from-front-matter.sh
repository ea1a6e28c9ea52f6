#!/usr/bin/env bash
# dbbasic-rss 1.0.0 makes a feed without dates of a folder of Markdown files: “date: 2023-05-04” in the front matter is left out.
# Expected: <pubDate>Thu, 04 May 2023 00:00:00 GMT</pubDate>, as it writes for the same day in a CSV file.
# Happens:  YAML reads the day as a date, and only text and hours count; nothing warns. “2023-05-04T23:30:00-05:00” is 23:30 GMT, five hours early.
# Matters:  readers sort all articles as new, or by chance; a report from another continent comes before what it answers.
# Do:       write the date in quotation marks, with its hour in UTC.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check dbbasic-rss==1.0.0 PyYAML==6.0.3
"$folder/venv/bin/python" - <<'PYTHON'
import os
import re
import tempfile

import dbbasic_rss

os.chdir(tempfile.mkdtemp())
CHANNEL = {"title": "Harbour Post", "link": "https://post.example", "description": "News"}
seen = []
for date in ("2023-05-04", '"2023-05-04"', '"2023-05-04T23:30:00-05:00"'):
    os.makedirs("posts", exist_ok=True)
    with open("posts/a.md", "w", encoding="utf-8") as file:
        file.write(f"---\ntitle: The dam\ndate: {date}\n---\nIt is not safe.\n")
    feed = dbbasic_rss.from_directory("posts", **CHANNEL).to_xml()
    assert "<title>The dam</title>" in feed
    seen.append(re.findall(r"<pubDate>(.*?)</pubDate>", feed.split("<item>")[1]))
print("seen:", seen)
assert seen == [[], ["Thu, 04 May 2023 00:00:00 GMT"], ["Thu, 04 May 2023 23:30:00 GMT"]]
print("as described")
PYTHON
