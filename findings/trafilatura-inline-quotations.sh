#!/usr/bin/env bash
# trafilatura 2.3.1 drops the quotation marks that <q> stands for, breaks the paragraph after it, and moves deleted words behind it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import trafilatura

REST = "<p>She then went up the stairs of the tower again, as every evening since the spring of last year.</p>"
PAGE = "<html><body><article><p>The keeper wrote a letter. <q>The lamp {}goes out</q>, she said to us.</p>" + REST + "</article></body></html>"
quoted = trafilatura.extract(PAGE.format("never ")).splitlines()
print("seen:", quoted[:2])
assert quoted[:2] == ["The keeper wrote a letter. The lamp never goes out", ", she said to us."]
deleted = trafilatura.extract(PAGE.format("<del>often</del> never ")).splitlines()
print("seen:", deleted[:2])
assert deleted[1].startswith(", she said to us.often")
print("as described")
PYTHON
