#!/usr/bin/env bash
# mkdocs-llmstxt 0.5.1 writes 10<sup>6</sup> tonnes as “106 tonnes”, and a sentence of 2023 with note 1 as “20231”.
# Expected: powers and notes can be told from what they stand at: 10^6, 10<sup>6</sup>, [1].
# Happens:  the built page is made Markdown again, and raised or lowered characters are joined to what is before them. A definition follows its term on one line, behind a colon.
# Matters:  what is written for machines to read states other figures than the page: a million tonnes are a hundred and six.
# Do:       write 10⁶, or figures in full, on pages that go into llms.txt.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-llmstxt==0.5.1
"$folder/venv/bin/python" - <<'PYTHON'
import json
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

PAGE = "# The dam\n\nIt held 10<sup>6</sup> tonnes in 2023<sup>1</sup>.\n\n10:30\n:   Lind: it is not safe.\n"
with tempfile.TemporaryDirectory() as name:
    docs = Path(name, "docs")
    docs.mkdir()
    (docs / "index.md").write_text(PAGE)
    plugins = [{"llmstxt": {"full_output": "full.txt", "sections": {"All": ["index.md"]}}}]
    config = {"site_name": "Post", "site_url": "https://example.org/", "markdown_extensions": ["def_list"], "plugins": plugins}
    Path(name, "mkdocs.yml").write_text(json.dumps(config))
    build(load_config(f"{name}/mkdocs.yml"))
    seen = Path(name, "site", "full.txt").read_text()
print("seen:", seen)
assert "It held 106 tonnes in 20231." in seen
assert "10:30 : Lind: it is not safe." in seen
print("as described")
PYTHON
