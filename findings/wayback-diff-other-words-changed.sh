#!/usr/bin/env bash
# wayback-diff 1.1.1 reports other words than those that changed: where “not ” was put in, it says that “</h1” was.
# Expected: the change is “not ”, and matters more than a class.
# Happens:  the pages are compared with white space folded, and the words are then cut out of the unfolded pages at the same places. Each line break and indent moves them on. Words of an article count as low, “class=” as medium, and what stands by chance at the wrong place decides. With ignore_whitespace=False the words are right, and still low.
# Matters:  whoever looks for what a paper took out later is shown a piece of markup, and the denial is not in the list.
# Do:       compare with ignore_whitespace=False, and read the low ones.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check wayback-diff==1.1.1
"$folder/venv/bin/python" - <<'PYTHON'
from wayback_diff.diff_engine import DiffEngine

OLD = b"<html>\n    <body>\n        <h1>Dam</h1>\n        <p>It is safe.</p>\n    </body>\n</html>\n"
NEW = OLD.replace(b"is safe", b"is not safe")


def changes(**options):
    found = DiffEngine(**options).extract_meaningful_changes(OLD, NEW)
    return [(change["type"], change["new_text"], change["significance"]) for change in found]


seen = [changes(), changes(ignore_whitespace=False)]
print("seen:", seen)
assert seen == [[("added", "</h1", "low")], [("added", "not ", "low")]]
print("as described")
PYTHON
