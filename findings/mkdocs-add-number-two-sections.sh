#!/usr/bin/env bash
# mkdocs-add-number-plugin 1.2.2 gives two sections of a page the number 1.1, counts a line of code as a section, and writes a number into a title twice.
# Expected: the headings ### Lind and ## Moe have numbers of their own; “# Plan # 2” is one heading; what is fenced with ~~~ is code, as what is fenced with ``` is.
# Happens:  after a heading that skips a level the count begins anew; “# ” is replaced everywhere in the line; only ``` counts as a fence.
# Matters:  “see section 1.1” leads to two speakers, plan 2 becomes plan 2.2, and a quoted line is not what was quoted.
# Do:       skip no levels, fence with ```, and number sections by CSS counters.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-add-number-plugin==1.2.2
"$folder/venv/bin/python" - <<'PYTHON'
import re
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

PAGE = "# Dam\n\n### Lind\n\n## Moe\n\n# Plan # 2\n\n~~~\n# of the dead: 5\n~~~\n"
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text(PAGE, encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: Post\nplugins: [add-number]\n", encoding="utf-8")
    build(load_config(str(folder / "mkdocs.yml")))
    html = (folder / "site/index.html").read_text(encoding="utf-8")
seen = re.findall(r'<(?:h[123] id="[^"]*"|pre><code)>([^<]*?)\s*<', html)
print("seen:", seen)
assert seen == ["1. Dam", "1.1 Lind", "1.1 Moe", "2. Plan # 2. 2", "# 3. of the dead: 5"]
print("as described")
PYTHON
