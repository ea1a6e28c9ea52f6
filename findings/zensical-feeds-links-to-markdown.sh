#!/usr/bin/env bash
# zensical-feeds 0.2.0 writes links to files that no site has: [the dam](dam.md) becomes https://example.org/lind/dam.md.
# Expected: links survive, as its page says: https://example.org/dam/, where Zensical writes the page, and for an image in the same folder https://example.org/map.png.
# Happens:  an address is joined to that of the page. Neither is “.md” turned into the page’s address, nor is one folder taken off, which each page has gained. “check” finds nothing wrong.
# Matters:  every link and image of the feed is dead; on the site they work.
# Do:       link with whole addresses in the summaries, or check the links of the feed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check zensical-feeds==0.2.0
"$folder/venv/bin/python" - <<'PYTHON'
import re
import subprocess
import sys
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as name:
    docs = Path(name, "docs")
    docs.mkdir()
    Path(name, "mkdocs.yml").write_text("site_name: Post\nsite_url: https://example.org/\n")
    (docs / "dam.md").write_text("# The dam\n")
    (docs / "lind.md").write_text("---\ndate: 2023-05-04\n---\nLind denied [the dam](dam.md) ![map](map.png)\n")
    subprocess.run([Path(sys.executable).with_name("zensical-feeds"), "build"], cwd=name, check=True)
    feed = Path(name, "site", "feed_rss.xml").read_text()
seen = re.findall('(?:href|src)="([^"]*(?:md|png))"', feed)
print("seen:", seen)
assert seen == ["https://example.org/lind/dam.md", "https://example.org/lind/map.png"]
print("as described")
PYTHON
