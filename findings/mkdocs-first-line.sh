#!/usr/bin/env bash
# MkDocs 1.6.1 takes a page's first paragraph for metadata if it begins with a word and a colon, and doesn't show it.
# Expected: metadata stand between lines of three hyphens; a page without them is all text.
# Happens:  “Brekke: We know who did it.” on the first line is the value of “brekke”, with the lines indented under it; the reader sees the rest.
#           No warning, not even with --strict. Zensical 0.0.73 shows the line.
# Matters:  “Name: words” is how interviews and dialogues are written; the first answer is missing from the page.
# Do:       give each page front matter, if only an empty title, as the project's generated pages have.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs==1.6.1
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import subprocess
import sys
import tempfile

FIRST = "Brekke: We know who did it.\n\nLind: No, you don't.\n"
with tempfile.TemporaryDirectory() as folder:
    docs = pathlib.Path(folder, "docs")
    docs.mkdir()
    pathlib.Path(folder, "mkdocs.yml").write_text("site_name: Harbour\n")
    (docs / "index.md").write_text(FIRST)
    (docs / "headed.md").write_text("---\ntitle: Talk\n---\n" + FIRST)
    built = subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=folder, capture_output=True, text=True)
    bare, headed = (pathlib.Path(folder, "site", name).read_text() for name in ("index.html", "headed/index.html"))
seen = {"exit": built.returncode, "bare": "We know who did it" in bare, "with front matter": "We know who did it" in headed}
print("seen:", seen)
assert "you don" in bare
assert seen == {"exit": 0, "bare": False, "with front matter": True}
print("as described")
PYTHON
