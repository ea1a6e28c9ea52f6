#!/usr/bin/env bash
# mkdocs-ezlinks-plugin 0.1.14 makes [the desk](mailto:desk@example.org) a link to a page called “mailto%3Adesk%40example.org”.
# Expected: addresses with a scheme are left alone, as https: is.
# Happens:  only what has “://” counts as an address of its own; mailto:, tel: and the like are taken for files of the site and encoded. The build warns of the first of the two, and goes on.
# Matters:  readers who want to point out a mistake reach a page that isn't there.
# Do:       write the link as HTML.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-ezlinks-plugin==0.1.14
"$folder/venv/bin/python" - <<'PYTHON'
import json
import re
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

PAGE = "# Post\n\n[desk](mailto:desk@example.org), [call](tel:+4700000000), [site](https://example.org/a)\n"


def links(*plugins):
    with tempfile.TemporaryDirectory() as name:
        docs = Path(name, "docs")
        docs.mkdir()
        (docs / "index.md").write_text(PAGE)
        Path(name, "mkdocs.yml").write_text(json.dumps({"site_name": "Post", "plugins": plugins}))
        build(load_config(f"{name}/mkdocs.yml"))
        return re.findall('<a href="([^"]*)">(?:desk|call|site)<', Path(name, "site", "index.html").read_text())


seen = [links(), links("ezlinks")]
print("seen:", seen)
assert seen == [
    ["mailto:desk@example.org", "tel:+4700000000", "https://example.org/a"],
    ["mailto%3Adesk%40example.org", "tel%3A%2B4700000000", "https://example.org/a"],
]
print("as described")
PYTHON
