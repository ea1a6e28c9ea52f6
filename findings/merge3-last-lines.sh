#!/usr/bin/env bash
# merge3 1.0.0 writes the mark of a conflict onto the last line of a text that doesn’t end with a line break: “It is not safe.=======”.
# Expected: a mark stands on a line of its own, as in every tool that makes such files or looks for them.
# Happens:  lines are written as they are, and the mark follows; only if each side ends with a break is it found at the beginning of a line.
# Matters:  two editors’ versions of a statement run into each other, and the check for marks that were left in passes.
# Do:       end both texts with a line break, or use merge_groups().
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check merge3==1.0.0
"$folder/venv/bin/python" - <<'PYTHON'
from merge3 import Merge3

base, ours, theirs = (text.splitlines(keepends=True) for text in ("She said:\nIt is safe.", "She said:\nIt is not safe.", "She said:\nIt was safe."))
seen = "".join(Merge3(base, ours, theirs).merge_lines("ours", "theirs"))
print("seen:", repr(seen))
assert seen == "She said:\n<<<<<<< ours\nIt is not safe.=======\nIt was safe.>>>>>>> theirs\n"
print("as described")
PYTHON
