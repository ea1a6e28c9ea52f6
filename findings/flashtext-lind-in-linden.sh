#!/usr/bin/env bash
# flashtext 2.7 finds the keyword Lind in the name Lindén, and writes “minister Lindén” where it replaces it.
# Expected: a keyword is found as a whole word, which is what sets this library apart; é is a letter.
# Happens:  only A to Z, digits and the underscore are parts of words: any other letter ends one.
# Matters:  what Lindén says is counted as Lind’s, and a replacement makes a minister of somebody else.
# Do:       give the processor all letters: processor.set_non_word_boundaries({...}), or use another library.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check flashtext==2.7
"$folder/venv/bin/python" - <<'PYTHON'
from flashtext import KeywordProcessor

processor = KeywordProcessor()
processor.add_keyword("Lind", "minister Lind")
seen = processor.extract_keywords("Lindén denied it. Linda did not."), processor.replace_keywords("Lindén met Lind.")
print("seen:", seen)
assert seen == (["minister Lind"], "minister Lindén met minister Lind.")
print("as described")
PYTHON
