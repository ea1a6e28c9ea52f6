#!/usr/bin/env bash
# mkdocs-advanced-seo 1.0.3 writes two authors of a page into its JSON-LD as one person with two names, and into <meta> as one name.
# Expected: `author: [Ola Lind, Jo Moe]` is two authors, each a Person; a newspaper is an Organization, or is left out.
# Happens:  whatever the front matter has is the name of one Person. The page's `date` is nowhere, as only fields of another
#           plugin count.
# Matters:  searchers and readers of metadata know of an “Ola Lind Jo Moe”.
# Do:       write JSON-LD in a template of your own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-advanced-seo==1.0.3
mkdir "$folder/docs"
printf -- '---\ntitle: The dam\ndate: 2023-05-04\nauthor: [Ola Lind, Jo Moe]\n---\nIt is not safe.\n' >"$folder/docs/index.md"
printf 'site_name: Post\nsite_url: https://post.example/\nplugins: [advanced-seo]\n' >"$folder/mkdocs.yml"
"$folder/venv/bin/mkdocs" build --quiet -f "$folder/mkdocs.yml"
FOLDER=$folder "$folder/venv/bin/python" - <<'PYTHON'
import json
import os
from pathlib import Path

from bs4 import BeautifulSoup

page = BeautifulSoup(Path(os.environ["FOLDER"], "site", "index.html").read_text(), "html.parser")
seen = json.loads(page.find("script", type="application/ld+json").string)
print("seen:", seen)
assert seen["author"] == {"@type": "Person", "name": ["Ola Lind", "Jo Moe"]}
assert "datePublished" not in seen
seen = [one["content"] for one in page.find_all("meta", attrs={"name": "author"})]
print("seen:", seen)
assert seen[-1] == "Ola Lind Jo Moe"
print("as described")
PYTHON
