#!/usr/bin/env bash
# mkdocs-caption 1.3.0 takes the paragraph “Table: nothing is off it, Lind said.” off the page.
# Expected: it stays where no table follows. Only one in front of a table is a caption.
# Happens:  each paragraph that begins with “Table:” is taken out first; then a table is looked for, and without one the words are gone, with an error in the log, which `mkdocs build` exits 0 after.
# Matters:  a statement is missing from the page.
# Do:       turn off what isn’t used, or rename the marks (`markdown_identifier`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-caption==1.3.0
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import tempfile

from mkdocs.commands.build import build
from mkdocs.config import load_config

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "theme").mkdir()
    (folder / "docs").mkdir()
    (folder / "theme" / "main.html").write_text("{{ page.content }}")
    (folder / "docs" / "index.md").write_text("He was asked.\n\nTable: nothing is off it, Lind said.\n\nHe left.\n")
    settings = {"docs_dir": str(folder / "docs"), "site_dir": str(folder / "site"), "plugins": ["caption"]}
    (folder / "mkdocs.yml").write_text("site_name: Post\n")
    build(load_config(str(folder / "mkdocs.yml"), theme={"name": None, "custom_dir": str(folder / "theme")}, **settings))
    seen = (folder / "site" / "index.html").read_text()
print("seen:", seen)
assert seen == "<p>He was asked.</p>\n<p>He left.</p>"
print("as described")
PYTHON
