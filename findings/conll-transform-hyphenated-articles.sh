#!/usr/bin/env bash
# conll_transform 0.1.0 reads no word of an article whose name has a hyphen in it.
# Expected: the first column of a CoNLL-2012 file is the name of the document. Lines with a range for an id are to be left out only if one says in which column: the default is False.
# Happens:  the default counts as column 0, so a hyphen in the document's name drops the line. The sentences are there, empty.
# Matters:  an article called 2023-05-04 has no mention of anybody, and coreference is scored without it.
# Do:       pass ignore_double_indices=-1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check conll-transform==0.1.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from pathlib import Path

from conll_transform import compute_chains, read_file


def chains(name, **options):
    lines = [f"#begin document ({name});", f"{name} 0 0 Lind (1)", f"{name} 0 1 denied -", "", f"{name} 0 0 She (1)", f"{name} 0 1 left -", "", "#end document"]
    Path("article.conll").write_text("\n".join(lines) + "\n", encoding="utf-8")
    [sentences] = read_file("article.conll", **options).values()
    return sentences and compute_chains(sentences)


seen = [chains("dam_1"), chains("dam-1"), chains("dam-1", ignore_double_indices=-1)]
print("seen:", seen)
assert seen == [[[(0, 0, 0), (1, 0, 0)]], [], [[(0, 0, 0), (1, 0, 0)]]]
print("as described")
PYTHON
