#!/usr/bin/env bash
# mkdocs-meta-descriptions-plugin 4.1.0 describes a page that says “The dead number 5[1]” with “The dead number 51”.
# Expected: the words of the first paragraph, without the numbers of footnotes.
# Happens:  the text of the paragraph is taken with the number in it, which is small and raised on the page only.
# Matters:  search engines and shared links show ten times as many dead, and “Ola Lind1”.
# Do:       state the description of each page in its front matter.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs-meta-descriptions-plugin==4.1.0 mkdocs==1.6.1
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import tempfile

from mkdocs.commands.build import build
from mkdocs.config import load_config

PAGE = "# Dam\n\nThe dead number 5[^1], said Ola Lind[^2].\n\n[^1]: Harbour Post.\n[^2]: Valley Post.\n"
with tempfile.TemporaryDirectory() as folder:
    root = pathlib.Path(folder)
    (root / "docs").mkdir()
    (root / "theme").mkdir()
    (root / "docs/index.md").write_text(PAGE, encoding="utf-8")
    (root / "theme/main.html").write_text("{{ page.meta.description }}", encoding="utf-8")
    settings = "site_name: Dam\ntheme: {name: null, custom_dir: theme}\nplugins: [meta-descriptions]\nmarkdown_extensions: [footnotes]\n"
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    build(load_config(str(root / "mkdocs.yml")))
    seen = (root / "site/index.html").read_text(encoding="utf-8")
print("seen:", seen)
assert seen == "The dead number 51, said Ola Lind2."
print("as described")
PYTHON
