#!/usr/bin/env bash
# trafilatura 2.3.1, installed alone, can't be imported: justext needs a package that it doesn't ask for.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1
"$folder/venv/bin/python" - <<'PYTHON'
try:
    import trafilatura
except ImportError as error:
    print("seen:", str(error).splitlines()[0])
    assert "lxml_html_clean" in str(error)
else:
    raise SystemExit("changed: it can be imported")
print("as described")
PYTHON
