#!/usr/bin/env bash
# mkdocs-ezglossary-plugin 2.1.0 writes long numbers instead of its terms into the search index of MkDocs: nobody finds the UN.
# Expected: a term in a text, <org:UN>, is shown as “UN”, and found as “UN”.
# Happens:  the text has a marker until the page is written. The search, like plugins that make feeds or descriptions, reads the page before that, whichever stands first among the plugins.
# Matters:  the sentence that names the organisation is found by everything but its name, and is shown with the number.
# Do:       don’t link terms in texts that are to be found, or index the finished pages, as Pagefind does.
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

PAGE = "# The dam\n\nIt is denied by <org:UN> experts.\n\n# Terms\n\norg:UN\n:   The United Nations.\n"


def built(*plugins):
    with tempfile.TemporaryDirectory() as folder:
        docs = Path(folder, "docs")
        docs.mkdir()
        (docs / "index.md").write_text(PAGE, encoding="utf-8")
        Path(folder, "mkdocs.yml").write_text(json.dumps({"site_name": "Checks", "markdown_extensions": ["def_list"], "plugins": plugins}), encoding="utf-8")
        build(load_config(f"{folder}/mkdocs.yml"))
        html = Path(folder, "site", "index.html").read_text(encoding="utf-8")
        shown = re.sub("<[^>]*>", "", re.search("(?s)It is denied by.*?experts", html)[0])
        index = json.loads(Path(folder, "site", "search", "search_index.json").read_text(encoding="utf-8"))
        found = next(section["text"] for section in index["docs"] if section["location"] == "#the-dam")
        return [" ".join(shown.split()), re.sub("[0-9a-f-]{30,}", "NUMBER", found)]


seen = [built("ezglossary", "search"), built("search", "ezglossary")]
print("seen:", seen)
assert seen == [["It is denied by UN experts", "It is denied by NUMBER:NUMBER: < __None__> experts."]] * 2
print("as described")
PYTHON
