#!/usr/bin/env bash
# larzsearch 0.1.0 finds no word of a Ukrainian text, nor “not”, and “se” in “Åse Lind”.
# Expected: each word of a text is found, in any alphabet, as it was written.
# Happens:  words are runs of a to z and digits, and “not”, “no” and “will” are none: “Åse” is “se”, “isn’t” is “isn” and “t”,
#           5.2 is 5 and 2, so “2 million” finds it.
# Matters:  a reader takes it that nobody said it, or denied it.
# Do:       give stopwords=() and Latin text only, or use SQLite's FTS5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check larzsearch==0.1.0
"$folder/venv/bin/python" - <<'PYTHON'
from larzsearch import SearchIndex, tokenize

TEXTS = {"uk": "Лінд: дамба не безпечна", "no": "Åse Lind denied it", "en": "The dam is not safe", "toll": "It was 5.2 million"}
index = SearchIndex()
for name, text in TEXTS.items():
    index.add(name, text)
SEEN = {"дамба": [], "not": [], "safe": ["en"], "se": ["no"], "2 million": ["toll"]}
for query, names in SEEN.items():
    seen = [found["id"] for found in index.search(query)]
    print("seen:", query, "->", seen)
    assert seen == names
seen = tokenize("Åse: it isn’t safe, Лінд")
print("seen:", seen)
assert seen == ["se", "isn", "t", "safe"]
print("as described")
PYTHON
