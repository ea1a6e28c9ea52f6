#!/usr/bin/env bash
# html-table-extractor 1.4.1 drops a cell that spans all rows to the end of its group, and the cells of that row with it.
# Expected: rowspan="0" is valid HTML, “to the last row of the group”: the speaker stands in each row, as with rowspan="2".
# Happens:  the cell counts as no row at all: the next row is written over it. Of “Lind | denies” and “confirms” one row is left, “confirms | denies”.
# Matters:  what the table says was said in answer stands where the speaker stood, and the speaker is gone.
# Do:       write the number of rows left into such cells before the table is read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check html-table-extractor==1.4.1
"$folder/venv/bin/python" - <<'PYTHON'
from html_table_extractor.extractor import Extractor

TABLE = '<table><tr><td rowspan="{}">Lind</td><td>denies</td></tr><tr><td>confirms</td></tr></table>'
seen = {rows: Extractor(TABLE.format(rows)).parse().return_list() for rows in (0, 2)}
print("seen:", seen)
assert seen[0] == [["confirms", "denies"]]
assert seen[2] == [["Lind", "denies"], ["Lind", "confirms"]]
print("as described")
PYTHON
