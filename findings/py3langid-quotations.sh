#!/usr/bin/env bash
# py3langid 0.4.0 takes “No comment.” for Italian; the same words between marks of speech are English to it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check py3langid==0.4.0
"$folder/venv/bin/python" - <<'PYTHON'
import py3langid

SEEN = {"No comment.": "it", "“No,” he said.": "en", "We are safe.": "en"}
for text, language in SEEN.items():
    print("seen:", text, "->", py3langid.classify(text)[0])
    assert py3langid.classify(text)[0] == language
print("as described")
PYTHON
