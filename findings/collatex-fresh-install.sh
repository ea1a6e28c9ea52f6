#!/usr/bin/env bash
# collatex 2.3, installed alone, can be imported but collates nothing: it needs a package that it doesn't ask for.
# Expected: what its first example needs is installed with it, as networkx and prettytable are; near matching, which compares spellings, is off by default.
# Happens:  collate() raises ModuleNotFoundError for Levenshtein, with near matching off as well.
# Matters:  versions of a statement that were aligned on the writer's machine aren't on a new one.
# Do:       install Levenshtein beside it and pin both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check collatex==2.3
"$folder/venv/bin/python" - <<'PYTHON'
import subprocess
import sys

COLLATE = """
from collatex import Collation, collate

versions = Collation()
versions.add_plain_witness('A', 'The dam is safe')
versions.add_plain_witness('B', 'The dam is not safe')
print(collate(versions))
"""
seen = subprocess.run([sys.executable, "-c", COLLATE], capture_output=True, text=True)
print("seen:", seen.stderr.splitlines()[-1:])
assert seen.returncode == 1
assert "No module named 'Levenshtein'" in seen.stderr
print("as described")
PYTHON
