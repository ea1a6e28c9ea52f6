#!/usr/bin/env bash
# econll 0.3.0 drops the last sentence of a file that doesn't end with an empty line.
# Expected: the end of the file ends the last sentence, as it ends the last line.
# Happens:  load() keeps a sentence when it meets the empty line behind it; what is read after the last one is thrown away, without a warning.
# Matters:  a file of one sentence is empty, and the last answer of an article is never counted.
# Do:       write an empty line at the end before loading.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check econll==0.3.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from pathlib import Path

from econll.reader import load

TEXT = "It\tO\nholds\tO\n\nLind\tB-PER\ndenied\tO\n"


def words(text):
    Path("article.conll").write_text(text, encoding="utf-8")
    return [" ".join(word for word, _ in sentence) for sentence in load("article.conll")]


seen = [words(TEXT + "\n"), words(TEXT)]
print("seen:", seen)
assert seen == [["It holds", "Lind denied"], ["It holds"]]
print("as described")
PYTHON
