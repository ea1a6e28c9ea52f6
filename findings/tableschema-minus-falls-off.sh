#!/usr/bin/env bash
# tableschema 1.21.0 reads “-5%” and “-5 degrees” as 5, where the table says that numbers stand among other signs (`bareNumber: false`).
# Expected: −5. The standard drops what stands before and after a number so that “95%” and “EUR 95” can be read; a minus is a part of the number.
# Happens:  everything before the first figure is cut, the minus too. Without `bareNumber: false` it stays.
# Matters:  a fall becomes a rise, and the table is valid.
# Do:       numbers without signs around them, their unit in the heading of the column.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check tableschema==1.21.0
"$folder/venv/bin/python" - <<'PYTHON'
from tableschema import Field

bare, among = Field({"name": "change", "type": "number"}), Field({"name": "change", "type": "number", "bareNumber": False})
seen = [str(bare.cast_value("-5"))] + [str(among.cast_value(value)) for value in ("-5", "-5%", "-5 degrees", "about -3.5 m")]
print("seen:", seen)
assert seen == ["-5", "5", "5", "5", "3.5"]
print("as described")
PYTHON
