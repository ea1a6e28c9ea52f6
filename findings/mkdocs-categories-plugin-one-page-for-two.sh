#!/usr/bin/env bash
# mkdocs-categories-plugin 0.6.0 writes one page for the categories “Lind & Moe” and “Lind Moe”, which lists the articles of one of them, and none for “Київ”.
# Expected: each category has a page with its articles, or the build fails where two have the same address.
# Happens:  the address is made of Latin letters and digits alone, and each category writes its file over the one before it. “Dam” and “dam” share one too. Cyrillic leaves nothing: both cities link to “.md/”.
# Matters:  articles are missing from the lists, and every Ukrainian category is a dead link; the build reports nothing but the links.
# Do:       name categories in ASCII, and differently when read aloud.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-categories-plugin==0.6.0
"$folder/venv/bin/python" - <<'PYTHON'
import json
import re
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

PAGES = {"one": ["Lind & Moe", "Київ"], "two": ["Lind Moe", "Харків"]}
with tempfile.TemporaryDirectory() as name:
    docs = Path(name, "docs")
    docs.mkdir()
    (docs / "index.md").write_text("# Post\n")
    for page, categories in PAGES.items():
        (docs / f"{page}.md").write_text(f"---\ncategories: {json.dumps(categories)}\n---\n# {page}\n")
    Path(name, "mkdocs.yml").write_text(json.dumps({"site_name": "Post", "plugins": ["categories"]}))
    build(load_config(f"{name}/mkdocs.yml"))
    site = Path(name, "site", "categories")
    index = re.findall('<li><a href="([^"]*)">([^<]*)</a> ', (site / "index.html").read_text())
    listed = re.findall('<li><a href="../../([^"]*)/">', (site / "lind-moe" / "index.html").read_text())
    pages = sorted(page.name for page in site.iterdir() if page.is_dir())
print("seen:", index, pages, listed)
assert sorted(index) == [(".md/", "Київ"), (".md/", "Харків"), ("lind-moe/", "Lind &amp; Moe"), ("lind-moe/", "Lind Moe")]
assert pages == ["lind-moe"]
assert len(listed) == 1
print("as described")
PYTHON
