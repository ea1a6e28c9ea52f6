#!/usr/bin/env bash
# fountain-py 0.3.0 knows a speaker by A to Z only: “ÅSE” or “ЛІНД” above “No.” is action, and her words nobody's.
# Expected: “ÅSE” speaks: in Fountain a character is a line in capitals, and “Å” is one; fountain-parser reads it so.
# Happens:  a name with any other letter is no name, and a speech whose first line is in capitals (“IT IS NOT.”) has no speaker either.
# Matters:  of a script's speakers those with names of one language are heard, the others are stage directions.
# Do:       write “@ÅSE”, which it takes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check fountain-py==0.3.0 fountain-parser==0.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import fountain_parser
from fountain import FountainParser

SEEN = {
    "LIND\nNo.": ["CHARACTER", "DIALOGUE"],
    "ÅSE\nNo.": ["ACTION"],
    "ЛІНД\nНі.": ["ACTION"],
    "@ÅSE\nNo.": ["CHARACTER", "DIALOGUE"],
    "LIND\nIT IS NOT\nsafe.": ["ACTION"],
}
for script, kinds in SEEN.items():
    seen = [element.type.name for element in FountainParser().parse(script).elements]
    other = [element.element_type.name for element in fountain_parser.parse(script).elements]
    print("seen:", repr(script), "->", seen, "| fountain-parser:", other)
    assert seen == kinds
    assert other[:2] == ["CHARACTER", "DIALOGUE"]
print("as described")
PYTHON
