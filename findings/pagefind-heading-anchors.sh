#!/usr/bin/env bash
# Pagefind 1.5.2 drops words inside <mark> from the name of a hit's section, and indexes them all the same.
# Expected: a section is called what its heading says, as it is with <em>, <strong>, <q> or <a> in the heading.
# Happens:  “Brekke <mark>denies</mark> it” is indexed whole, and the section that a hit shows is called “Brekke it”.
# Matters:  a page that marks the words in which tellings differ has hits without these words, or with the opposite sense.
# Do:       take <mark> out of the copy that is indexed, as `pipeline/publishing/large_search.py` does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pagefind-bin==1.5.2
"$folder/venv/bin/python" - <<'PYTHON'
import gzip
import json
import pathlib
import subprocess
import tempfile

from pagefind_bin import get_executable


def indexed(element):
    with tempfile.TemporaryDirectory() as folder:
        heading = f"<h2 id='dam'>Brekke <{element}>denies</{element}> it</h2>"
        page = f"<html lang='en'><head><title>Dam</title></head><body><main>{heading}<p>More.</p></main></body></html>"
        pathlib.Path(folder, "index.html").write_text(page)
        subprocess.run([get_executable(), "--site", folder], check=True, capture_output=True)
        (fragment,) = pathlib.Path(folder, "pagefind", "fragment").iterdir()
        held = gzip.decompress(fragment.read_bytes())
    found = json.loads(held[held.index(b"{") :])
    return found["content"], found["anchors"][0]["text"]


seen = {element: indexed(element) for element in ("mark", "em", "q")}
print("seen: words and section", seen)
assert seen["mark"] == ("Brekke denies it. More.", "Brekke it")
assert seen["em"] == seen["q"] == ("Brekke denies it. More.", "Brekke denies it")
print("as described")
PYTHON
