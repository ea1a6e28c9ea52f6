#!/usr/bin/env bash
# jats 0.2.2 leaves quotations and lists out of an article: “He said:” is followed by nothing.
# Expected: all words of the body are in the Markdown; block quotations and lists are among the commonest elements of JATS.
# Happens:  only paragraphs that stand in a section are read: `<disp-quote>` and `<list>` go, and the whole text of an article without sections.
# Matters:  a text about who said what has no quotation in it, and no warning says so.
# Do:       use Pandoc or litdown, or compare the numbers of words before and after.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check jats==0.2.2
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import subprocess
import sys
import tempfile

ARTICLE = "<article><front><article-meta><title-group><article-title>Dam</article-title></title-group></article-meta></front><body>{}</body></article>"
SECTION = "<sec><title>Asked</title><p>He said:</p><disp-quote><p>It is not safe.</p></disp-quote><list><list-item><p>No</p></list-item></list><p>He left.</p></sec>"
seen = []
with tempfile.TemporaryDirectory() as name:
    for body in (SECTION, "<p>It is not safe.</p>"):
        path = pathlib.Path(name, "article.xml")
        path.write_text(ARTICLE.format(body))
        run = subprocess.run([pathlib.Path(sys.executable).with_name("jats"), "convert", path], check=True, capture_output=True, text=True)
        seen.append(run.stdout.split())
print("seen:", seen)
assert seen == ["# Dam ## Asked He said: He left.".split(), ["#", "Dam"]]
print("as described")
PYTHON
