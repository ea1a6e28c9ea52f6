#!/usr/bin/env bash
# indic-namematch 0.1.0 approves Anil Kumar Jr as Anil Kumar Sr, and Mrs Anand (Smt) as Mr Anand (Shri), with a score of 1.
# Expected: titles are taken off to compare; where both have one and they exclude each other, the decision is to review.
# Happens:  Jr, Sr, Shri and Smt are dropped on both sides first, and what is left is equal: Decision.APPROVE.
# Matters:  father and son, husband and wife are one person, of whom the package says that nothing can score higher.
# Do:       compare titles and suffixes oneself before asking it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check indic-namematch==0.1.0
"$folder/venv/bin/python" - <<'PYTHON'
from indic_namematch import NameMatcher

PAIRS = (("Anil Kumar Jr", "Anil Kumar Sr"), ("Shri Anand", "Smt Anand"), ("Smt Sita Devi", "Sita Devi"), ("Sita Devi", "Gita Devi"))
matcher = NameMatcher()
seen = [(matcher.score(*pair), matcher.decide(*pair).name) for pair in PAIRS]
print("seen:", dict(zip(PAIRS, seen)))
assert seen[:3] == [(1.0, "APPROVE")] * 3
assert seen[3][1] == "REJECT"
print("as described")
PYTHON
