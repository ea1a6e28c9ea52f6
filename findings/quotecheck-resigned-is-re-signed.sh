#!/usr/bin/env bash
# quotecheck 0.1.0 finds the quotation “Lind resigned on Friday” in “Lind re-signed on Friday”, and “a vote of 56” in “a vote of 5-6”.
# Expected: words broken at the end of a line are joined, which is what is promised; a hyphen within a line, like a minus, is part of what was said. One word of difference is reported as drift.
# Happens:  hyphens are left out of both texts, wherever they stand; “fell by -5” is found too. Its exit code is 0.
# Matters:  the check says that a paper printed the opposite of what it printed.
# Do:       compare what was found with the quotation once more, mark by mark.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check quotecheck==0.1.0
"$folder/venv/bin/python" - <<'PYTHON'
from quotecheck import check

SOURCE = "Lind re-signed on Friday, after a vote of 5-6. Sales fell by 5 crowns. The dam is un-\nsafe."
QUOTATIONS = ["Lind resigned on Friday", "after a vote of 56", "Sales fell by -5 crowns", "The dam is unsafe", "Lind retired on Friday"]
seen = [check(quotation, SOURCE).status for quotation in QUOTATIONS]
print("seen:", seen)
assert seen == ["found", "found", "found", "found", "drift"]
print("as described")
PYTHON
