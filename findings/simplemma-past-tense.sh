#!/usr/bin/env bash
# simplemma 2.0.0 lemmatizes “said” and “told”, leaves “felt”, “thought” and “left” as they are, and makes “found” of “founded” and “find” of “found”.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check simplemma==2.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import simplemma

SEEN = {"said": "say", "told": "tell", "felt": "felt", "thought": "thought", "left": "left", "founded": "found", "found": "find"}
for word, lemma in SEEN.items():
    print("seen:", word, "->", simplemma.lemmatize(word, "en"))
    assert simplemma.lemmatize(word, "en") == lemma
print("as described")
PYTHON
