#!/usr/bin/env bash
# Pagefind 1.5.2 and inscriptis 2.7.6 join a list's term with its definition into one word.
# Expected: <dt> and <dd> are blocks, as <td> are cells: there is a gap between their words, however the HTML is laid out.
# Happens:  <dt>Brekke</dt><dd>denies it</dd> is “Brekkedenies it” in the search index and in the text. Table cells and paragraphs are parted.
# Matters:  who said what, glossaries and interviews are such lists; a reader who searches for “denies” finds nothing.
# Do:       write white space between </dt> and <dd>, as the project's templates do.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pagefind-bin==1.5.2 inscriptis==2.7.6
"$folder/venv/bin/python" - <<'PYTHON'
import gzip
import json
import pathlib
import subprocess
import tempfile

from inscriptis import get_text
from pagefind_bin import get_executable

GLUED = "<dl><dt>Brekke</dt><dd>denies it</dd></dl>"
PARTED = GLUED.replace("</dt><dd>", "</dt> <dd>")
CELLS = "<table><tr><td>Brekke</td><td>denies it</td></tr></table>"


def indexed(body):
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "index.html").write_text(f"<html lang='en'><head><title>Dam</title></head><body><main>{body}</main></body></html>")
        subprocess.run([get_executable(), "--site", folder], check=True, capture_output=True)
        (fragment,) = pathlib.Path(folder, "pagefind", "fragment").iterdir()
        held = gzip.decompress(fragment.read_bytes())
        return json.loads(held[held.index(b"{") :])["content"]


seen = [indexed(body) for body in (GLUED, PARTED, CELLS)]
print("seen: in the index", seen, "in the text", repr(get_text(GLUED)))
assert seen == ["Brekkedenies it", "Brekke denies it", "Brekke. denies it."]
assert "Brekkedenies it" in get_text(GLUED)
print("as described")
PYTHON
