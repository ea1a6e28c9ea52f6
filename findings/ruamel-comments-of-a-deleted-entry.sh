#!/usr/bin/env bash
# ruamel.yaml 0.19.1 deletes the next entry's comment with an entry, and leaves the deleted one's above the next.
# Expected: a comment belongs to what it stands above; deleting the second fact takes “# about the lamp” with it.
# Happens:  a comment is kept with the token before it, so “# about the lamp” now stands above the pier and “# about the pier” is gone.
#           Adding a key to the first fact writes it below the second one's comment.
# Matters:  editors' remarks (“wrong speaker, ask again”) come to stand over another fact; the file still loads.
# Do:       edit the text itself, as build_tools/sheets does, or move d.ca.items by hand.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check ruamel.yaml==0.19.1
"$folder/venv/bin/python" - <<'PYTHON'
import io

from ruamel.yaml import YAML

TEXT = """facts:
  # about the dam
  - id: dam
    says: safe
  # about the lamp
  - id: lamp
    says: lit
  # about the pier
  - id: pier
    says: shut
"""


def changed(change):
    yaml = YAML()
    yaml.indent(mapping=2, sequence=4, offset=2)
    data = yaml.load(TEXT)
    change(data["facts"])
    written = io.StringIO()
    yaml.dump(data, written)
    return [line.strip() for line in written.getvalue().splitlines()[1:]]


same = changed(lambda facts: None)
without_lamp = changed(lambda facts: facts.pop(1))
with_note = changed(lambda facts: facts[0].update(note="asked"))
print("seen:", without_lamp, with_note[:6])
assert same == [line.strip() for line in TEXT.splitlines()[1:]]
assert without_lamp == ["# about the dam", "- id: dam", "says: safe", "# about the lamp", "- id: pier", "says: shut"]
assert with_note[:6] == ["# about the dam", "- id: dam", "says: safe", "# about the lamp", "note: asked", "- id: lamp"]
print("as described")
PYTHON
