#!/usr/bin/env bash
# clevercsv 0.8.5 takes the apostrophes of “It's” and “isn't” for quotation marks and joins the two rows between them.
# Expected: three rows of a day and words: the apostrophes stand inside words, and only one field begins with one.
# Happens:  the dialect has ' for quotation marks, and its own reader makes one field of “It's safe”, the end of the line and the next row.
# Matters:  the second day’s row is gone, and its words are in the first day’s.
# Do:       state the dialect of a table of words; let it guess only tables of numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check clevercsv==0.8.5
"$folder/venv/bin/python" - <<'PYTHON'
import clevercsv

TABLE = "date,words\n2023-05-04,It's safe\n2023-05-05,It isn't\n2023-05-06,'No'\n"
dialect = clevercsv.Sniffer().sniff(TABLE)
seen = list(clevercsv.reader(TABLE.splitlines(keepends=True), dialect))
print("seen:", repr(dialect.quotechar), seen)
assert dialect.quotechar == "'"
assert len(seen) == 3 and [row[0] for row in seen] == ["date", "2023-05-04", "2023-05-06"]
assert "2023-05-05" in seen[1][1]
print("as described")
PYTHON
