#!/usr/bin/env bash
# mkdocs-interwiki 0.1.4 shows a random id in place of words between double brackets: “IW-c431401e57b647919ff2a5e03c4277cc is not safe”.
# Expected: with a prefix that isn’t configured the text stays, as for [[Moe]], or the build fails. In code it stays.
# Happens:  each link is replaced by an id before Markdown is read, and put back as a link only where its prefix is known and it isn’t in code; the rest keep the id. The build reports nothing.
# Matters:  who or what is not safe is gone from the page, and differs at each build.
# Do:       search the built pages for “IW-”.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-interwiki==0.1.4
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import re
import tempfile

from mkdocs.commands.build import build
from mkdocs.config import load_config

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "theme").mkdir()
    (folder / "docs").mkdir()
    (folder / "theme" / "main.html").write_text("{{ page.content }}")
    (folder / "docs" / "index.md").write_text("[[wp>Dam|The dam]] and [[Moe]].\n\n[[lind>Dam|The old dam]] is not safe.\n\nWrite `[[wp>Dam]]`.\n")
    (folder / "mkdocs.yml").write_text("site_name: Post\n")
    plugins = [{"interwiki": {"maps": {"wp": "https://example.org/{target}"}}}]
    theme = {"name": None, "custom_dir": str(folder / "theme")}
    build(load_config(str(folder / "mkdocs.yml"), theme=theme, plugins=plugins, docs_dir=str(folder / "docs"), site_dir=str(folder / "site")))
    page = (folder / "site" / "index.html").read_text()
print("seen:", page)
seen = re.sub("IW-[0-9a-f]{32}", "ID", page).split("\n")
assert seen[0] == '<p><a href="https://example.org/Dam">The dam</a> and [[Moe]].</p>', seen
assert seen[1:] == ["<p>ID is not safe.</p>", "<p>Write <code>ID</code>.</p>"], seen
print("as described")
PYTHON
