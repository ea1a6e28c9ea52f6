#!/usr/bin/env bash
# mkdocs-nav-numbering-plugin 1.3.0 calls each page whose title the configuration doesn't state “None”: “1 None”, “2.1 None” in the
# navigation, at previous and next, and in the browser's tab.
# Expected: “1 Harbour dam”: MkDocs takes the title from the page's metadata or first heading.
# Happens:  the number is written before a title that isn't read yet, and MkDocs then takes what is there for the title.
# Matters:  a site that leaves its navigation to MkDocs, as readers find their way by it, has no page names at all; the build is quiet.
# Do:       number pages in nav: with a title each, or with number_nav: false.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-nav-numbering-plugin==1.3.0
"$folder/venv/bin/python" - <<'PYTHON'
import re
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

folder = Path(tempfile.mkdtemp())
(folder / "docs" / "people").mkdir(parents=True)
(folder / "docs" / "index.md").write_text("# Harbour dam\n\nText.\n", encoding="utf-8")
(folder / "docs" / "people" / "lind.md").write_text("---\ntitle: Ola Lind\n---\n\nMinister.\n", encoding="utf-8")
CASES = {
    "plugins: []": "Ola Lind - S",
    "plugins: [nav-numbering]": "2.1 None - S",
    "plugins: [nav-numbering]\nnav: [index.md, people/lind.md]": "2 None - S",
    "plugins: [nav-numbering]\nnav: [index.md, {Ola Lind: people/lind.md}]": "2 Ola Lind - S",
    "plugins: [{nav-numbering: {number_nav: false}}]": "Ola Lind - S",
}
for options, title in CASES.items():
    (folder / "mkdocs.yml").write_text(f"site_name: S\n{options}\n", encoding="utf-8")
    build(load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site")))
    page = (folder / "site" / "people" / "lind" / "index.html").read_text(encoding="utf-8")
    seen = re.search(r"<title>(.*?)</title>", page)[1]
    print("seen:", repr(options), "->", seen)
    assert seen == title
print("as described")
PYTHON
