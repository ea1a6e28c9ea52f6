#!/usr/bin/env bash
# mkdocs-bibtex 4.4.0 leaves the day of a web source out of its reference, and rewrites citations inside code.
# Expected: date = {2023-05-04} is how BibLaTeX and Zotero date a source; a page that explains how to cite shows `[@moe]` as it is.
# Happens:  without Pandoc's styles the reference is “Ola Moe. The dam. URL: …”: no day, no year, no warning, with --strict too. With year and month, BibTeX's old
#           form, they are there. In code, inline or in a block, [@moe] is shown as [^moe], the mark of the note.
# Matters:  readers can't tell whether a report is older than what it is cited against.
# Do:       write year and month beside date, or give csl_file with Pandoc installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-bibtex==4.4.0 pybtex==0.26.1
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import re
import subprocess
import sys
import tempfile

SOURCES = """@online{moe, author={Ola Moe}, title={The dam}, date={2023-05-04}, url={https://harbour.example/1}}
@online{lind, author={Liv Lind}, title={The dam}, year={2023}, month=may, url={https://harbour.example/2}}"""
PAGE = "# Dam\n\nIt broke [@moe]. It held [@lind].\n\nCite as `[@moe]`.\n\n    [@lind]\n"
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text(PAGE)
    (folder / "sources.bib").write_text(SOURCES)
    settings = "site_name: Harbour\ntheme: mkdocs\nmarkdown_extensions: [footnotes]\nplugins: [{bibtex: {bib_file: sources.bib}}]\n"
    (folder / "mkdocs.yml").write_text(settings)
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"], cwd=folder, check=True)
    page = (folder / "site" / "index.html").read_text()
notes = [re.sub("<[^>]+>", "", note) for note in re.findall(r'<li id="fn:\w+">\n<p>(.*?)&#160;', page)]
code = re.findall(r"<code>(.*?)\n?</code>", page, re.DOTALL)
print("seen:", notes, code)
assert notes == ["Ola Moe. The dam. URL: https://harbour.example/1.", "Liv Lind. The dam. May 2023. URL: https://harbour.example/2."]
assert code == ["[^moe]", "[^lind]"]
print("as described")
PYTHON
