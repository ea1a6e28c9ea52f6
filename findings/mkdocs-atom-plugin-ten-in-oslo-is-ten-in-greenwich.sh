#!/usr/bin/env bash
# mkdocs-atom-plugin 0.0.5 dates a page of 10:30 in Oslo to 10:30 in Greenwich, though its timezone is set, and a page whose hour
# has seconds to the moment of the build.
# Expected: `timezone: Europe/Oslo` counts, or is refused; a date that YAML reads as one, 2023-05-04 or 10:30:00, is taken.
# Happens:  JST is the only zone that it knows, any other is UTC without a word. What YAML has read as a date already isn't taken:
#           a warning, and `updated` is now; `published` is missing.
# Matters:  old articles are the newest of the feed at each build, and reports change places by two hours.
# Do:       write dates in quotation marks, in UTC, as 2023-05-04 08:30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-atom-plugin==0.0.5
mkdir "$folder/docs"
printf -- '---\ntitle: Words\nupdated: 2023-05-04 10:30\npublished: 2023-05-04 10:30\n---\nIt is not safe.\n' >"$folder/docs/index.md"
printf -- '---\ntitle: Seconds\nupdated: 2023-05-04 10:30:00\npublished: 2023-05-04 10:30:00\n---\nIt is.\n' >"$folder/docs/seconds.md"
cat >"$folder/mkdocs.yml" <<'YAML'
site_name: Post
site_url: https://post.example/
plugins: [{atom: {datetime: {timezone: Europe/Oslo}}}]
YAML
"$folder/venv/bin/mkdocs" build --quiet -f "$folder/mkdocs.yml" 2>"$folder/warnings" || cat "$folder/warnings"
FOLDER=$folder "$folder/venv/bin/python" - <<'PYTHON'
import os
import re
from datetime import datetime, timezone
from pathlib import Path

feed = Path(os.environ["FOLDER"], "site", "atom.xml").read_text()
entries = {}
for entry in re.findall(r"<entry>.*?</entry>", feed, re.S):
    found = dict(re.findall(r"<(title|updated|published)[^>]*>\s*(.*?)\s*</", entry, re.S))
    print("seen:", found)
    entries[found.pop("title")] = found
assert entries["Words"] == {"updated": "2023-05-04T10:30:00+00:00", "published": "2023-05-04T10:30:00+00:00"}
today = datetime.now(timezone.utc).year
assert entries["Seconds"]["updated"].startswith(str(today)) and "published" not in entries["Seconds"]
print("as described")
PYTHON
