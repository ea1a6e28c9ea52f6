#!/usr/bin/env bash
# mkdocs-rss-plugin 1.19.0 writes a feed that no reader can parse if one author is called “Lind & Moe”.
# Expected: of a page's front matter, authors are escaped in the XML as its title is.
# Happens:  the title has &amp;, the author's & is bare, and so is < in “Kari Lind <kari@harbour.example>”, Git's form: not well-formed, for all entries.
#           The build succeeds, with --strict too.
# Matters:  one byline, perhaps a year old, silences the feed that tells readers of corrections.
# Do:       parse each feed after the build, as this project's tests do with its own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-rss-plugin==1.19.0 properdocs==1.6.7
"$folder/venv/bin/python" - <<'PYTHON'
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

CONFIGURATION = """site_name: Harbour
site_url: https://harbour.example/
theme: mkdocs
plugins:
  - rss:
      match_path: "dam.*"
      use_git: false
      date_from_meta: {as_creation: date}
"""
SEEN = {"Ola Brekke": True, "Lind & Moe": False}
for author, well_formed in SEEN.items():
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder)
        (site / "docs").mkdir()
        (site / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
        (site / "docs/index.md").write_text("# Harbour\n", encoding="utf-8")
        page = f"---\ntitle: Lind & Moe deny it\ndate: 2023-05-04\nauthors:\n  - {author}\n---\nThe dam is safe.\n"
        (site / "docs/dam.md").write_text(page, encoding="utf-8")
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(site / "mkdocs.yml")]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "DISABLE_MKDOCS_2_WARNING": "true"})
        feed = (site / "site/feed_rss_created.xml").read_text(encoding="utf-8")
    assert "Lind &amp; Moe deny it" in feed
    try:
        tree.fromstring(feed)
        seen = True
    except tree.ParseError:
        seen = False
    print("seen:", author, "-> well-formed:", seen)
    assert seen == well_formed
print("as described")
PYTHON
