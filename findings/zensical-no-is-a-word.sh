#!/usr/bin/env bash
# Zensical 0.0.73 reads “no” in front matter as a word, which is true in a template; MkDocs 1.6.1 reads False.
# Expected: both read the same mkdocs.yml and the same pages, so a page with “draft: no” is no draft in either.
# Happens:  {% if page.meta.draft %} holds in Zensical (YAML 1.2: the text "no") and not in MkDocs (YAML 1.1: False).
#           With “false” they agree. Neither warns.
# Matters:  a theme that hides drafts or notes by a key shows the opposite in the other engine, on pages that look alike.
# Do:       write true and false only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check zensical==0.0.73 mkdocs==1.6.1 mkdocs-material==9.8.1
"$folder/venv/bin/python" - <<'PYTHON'
import os
import pathlib
import subprocess
import sys
import tempfile

SEEN = {}
with tempfile.TemporaryDirectory() as folder:
    root = pathlib.Path(folder)
    for name in ("docs", "theme"):
        (root / name).mkdir()
    config = "site_name: Harbour\ntheme: {name: material, custom_dir: theme, font: false}\n"
    (root / "mkdocs.yml").write_text(config)
    (root / "theme" / "main.html").write_text('{% extends "base.html" %}{% block content %}<p>draft: {% if page.meta.draft %}yes{% else %}not{% endif %}</p>{% endblock %}')
    for name, value in (("index", "true"), ("false", "false"), ("no", "no")):
        (root / "docs" / f"{name}.md").write_text(f"---\ntitle: Lamp\ndraft: {value}\n---\n# Lamp\n")
    for engine in ("mkdocs", "zensical"):
        words = [str(pathlib.Path(sys.executable).parent / engine), "build"]
        subprocess.run(words, cwd=root, check=True, capture_output=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
        pages = {"true": "index.html", "false": "false/index.html", "no": "no/index.html"}
        SEEN[engine] = {value: "draft: yes" in (root / "site" / page).read_text() for value, page in pages.items()}
print("seen:", SEEN)
assert SEEN == {"mkdocs": {"true": True, "false": False, "no": False}, "zensical": {"true": True, "false": False, "no": True}}
print("as described")
PYTHON
