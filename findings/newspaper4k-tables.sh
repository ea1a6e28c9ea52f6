#!/usr/bin/env bash
# newspaper4k 0.9.6 writes a table's cells without anything between them.
# Expected: cells are words apart, as paragraphs and list items are.
# Happens:  a table of who said what comes out as “WhoSaidBrekkeSafeLindUnsafe”; the paragraphs around it are right.
# Matters:  tables are how explainers set claims side by side; the names are lost to search and to every parser.
# Do:       put a space after each cell before handing a page over.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check newspaper4k==0.9.6 lxml_html_clean==0.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import newspaper

TABLE = "<table><tr><th>Who</th><th>Said</th></tr><tr><td>Brekke</td><td>Safe</td></tr><tr><td>Lind</td><td>Unsafe</td></tr></table>"
BODY = "".join(f"<p>The keeper went up the stairs of the tower again, as every evening since the spring of year {n}.</p>" for n in range(4))
article = newspaper.Article("https://harbour.example/a")
article.download(input_html=f"<html lang='en'><head><title>Dam</title></head><body><article><h1>Dam</h1>{TABLE}{BODY}</article></body></html>")
article.parse()
print("seen:", article.text.splitlines()[0])
assert article.text.splitlines()[0] == "WhoSaidBrekkeSafeLindUnsafe"
assert article.text.count("The keeper") == 4
print("as described")
PYTHON
