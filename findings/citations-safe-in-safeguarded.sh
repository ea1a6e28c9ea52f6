#!/usr/bin/env bash
# citations 0.6.1, which checks quotations, finds “The dam is safe” in “The dam is safeguarded”, and “It is now here.” in “It is nowhere.”
# Expected: a quotation is found where its words stand, as it says: a changed number or a left-out comma is “not found”.
# Happens:  letters are looked for without regard to where a word ends, then without all gaps; both are “found”.
# Matters:  “No” is proved by every text with “Nobody” in it.
# Do:       look at the letters before and behind each find, and take no find with normalized set.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check citations==0.6.1
"$folder/venv/bin/python" - <<'PYTHON'
import citations

PAIRS = (
    ("The dam is safe", "The dam is safeguarded by nobody."),
    ("It is now here.", "It is nowhere."),
    ("No", "Nobody said so."),
    ("5,000 hurt", "5000 hurt"),
)
seen = [(match.state, match.normalized) for match in (citations.resolve_in(quote, text) for quote, text in PAIRS)]
print("seen:", seen)
assert seen == [("found", False), ("found", True), ("found", False), ("not found", False)]
print("as described")
PYTHON
