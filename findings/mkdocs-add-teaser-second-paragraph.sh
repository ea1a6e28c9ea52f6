#!/usr/bin/env bash
# mkdocs-add-teaser 0.9.1 describes a page by its second paragraph, if the first is longer than a line of the source.
# Expected: the first paragraph, as it says: for the look of it, and with `add_to_meta` for search engines and feeds.
# Happens:  it looks for <p> and </p> in one line. A paragraph broken over two lines, as most are, is no paragraph.
# Matters:  “Nobody is guilty, Lind says.” stands as the page’s own words in search engines, under the headline of the page.
# Do:       state each page’s description.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-add-teaser==0.9.1
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import tempfile

from mkdocs.commands.build import build
from mkdocs.config import load_config

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "theme").mkdir()
    (folder / "docs").mkdir()
    (folder / "theme" / "main.html").write_text("{{ page.meta.description }}")
    (folder / "docs" / "index.md").write_text("Five people died when\nthe dam broke.\n\nNobody is guilty, Lind says.\n")
    settings = {"docs_dir": str(folder / "docs"), "site_dir": str(folder / "site"), "plugins": [{"mkdocs-add-teaser": {"add_to_meta": True}}]}
    (folder / "mkdocs.yml").write_text("site_name: Post\n")
    build(load_config(str(folder / "mkdocs.yml"), theme={"name": None, "custom_dir": str(folder / "theme")}, **settings))
    seen = (folder / "site" / "index.html").read_text()
print("seen:", seen)
assert seen == "Nobody is guilty, Lind says."
print("as described")
PYTHON
