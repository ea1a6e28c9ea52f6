#!/usr/bin/env bash
# mkdocs-changelog-feed-plugin 2026.5.14 dates “1.1 — 2023-05-04”, with an em dash, to the last change of the file, and takes
# what is unreleased for released.
# Expected: a hyphen, an en dash and an em dash part the version from its day alike; “Unreleased” is no news yet.
# Happens:  of dashes it knows three, none of them the em dash. Then the whole heading is the title, and there is no day. The same
#           goes for “1.1 - 2023-05-04 - withdrawn”, though “1.1 - 2023-05-04 [YANKED]” is right.
# Matters:  each edit of the page sends old corrections to all readers of the feed as new.
# Do:       part version and day by “ - ”, and keep what is unreleased elsewhere.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-changelog-feed-plugin==2026.5.14
mkdir "$folder/docs"
cat >"$folder/docs/CHANGELOG.md" <<'MARKDOWN'
# Corrections

## Unreleased

To come.

## 1.1 — 2023-05-04

The toll is 5.

## 1.0 - 2023-05-03 [YANKED]

The toll is 56.
MARKDOWN
printf 'site_name: Post\nsite_url: https://post.example/\nsite_author: Desk\nplugins: [changelog_feed]\n' >"$folder/mkdocs.yml"
touch -d 2024-02-03T04:05:06Z "$folder/docs/CHANGELOG.md"
"$folder/venv/bin/mkdocs" build --quiet -f "$folder/mkdocs.yml"
FOLDER=$folder "$folder/venv/bin/python" - <<'PYTHON'
import os
import re
from pathlib import Path

feed = next(Path(os.environ["FOLDER"], "site").rglob("*.atom.xml")).read_text()
seen = re.findall(r"<entry.*?<title>(.*?)</title>.*?<published>(.*?)</published>", feed, re.S)
for title, day in seen:
    print("seen:", title, "->", day)
assert sorted(seen) == [
    ("1.0", "2023-05-03T12:00:00+00:00"),
    ("1.1 — 2023-05-04", "2024-02-03T04:05:06+00:00"),
    ("Unreleased", "2024-02-03T04:05:06+00:00"),
]
print("as described")
PYTHON
