#!/usr/bin/env bash
# mkdocs-ezglossary-plugin 2.1.0 takes the hour off “10:30” and the speaker off “Lind: a denial” where they are explained in a list of definitions.
# Expected: terms of a glossary are written section:term. Other lists of definitions, of which a page may have any number, are shown as they are.
# Happens:  whatever stands before the first colon of a term is a section, and is not shown.
# Matters:  a timeline says that the dam broke at “30”, and nobody knows who denied it.
# Do:       write timelines as tables.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-ezglossary-plugin==2.1.0
"$folder/venv/bin/python" - <<'PYTHON'
import json
import re
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

PAGE = "# The dam\n\n10:30\n:   The dam broke.\n\nLind: a denial\n:   It is not safe.\n\nNobody\n:   Was hurt.\n"


def terms(*plugins):
    with tempfile.TemporaryDirectory() as folder:
        docs = Path(folder, "docs")
        docs.mkdir()
        (docs / "index.md").write_text(PAGE, encoding="utf-8")
        Path(folder, "mkdocs.yml").write_text(json.dumps({"site_name": "Checks", "markdown_extensions": ["def_list"], "plugins": plugins}), encoding="utf-8")
        build(load_config(f"{folder}/mkdocs.yml"))
        html = Path(folder, "site", "index.html").read_text(encoding="utf-8")
        return [re.sub("<[^>]*>", "", term).strip() for term in re.findall("(?s)<dt>(.*?)</dt>", html)]


seen = [terms(), terms("ezglossary")]
print("seen:", seen)
assert seen == [["10:30", "Lind: a denial", "Nobody"], ["30", "a denial", "Nobody"]]
print("as described")
PYTHON
