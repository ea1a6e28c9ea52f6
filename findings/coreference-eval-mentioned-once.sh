#!/usr/bin/env bash
# coreference-eval 0.0.2 gives 0 to two equal answers when everybody in them is mentioned once, and counts such people for nothing else.
# Expected: 1 for equal answers, by each of the four measures. B-cubed and CEAF are there to count people mentioned once, too.
# Happens:  it keeps a rule of the scorer that it was taken from, made for a corpus in which nobody is mentioned once: those are left out, and an empty sum is 0.
# Matters:  of a short article, found without a fault, the report says that nothing was found; two articles with their average hide it.
# Do:       leave out articles without a second mention, or use another scorer.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check coreference-eval==0.0.2 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
from corefeval import get_metrics

ONCE = [[[0, 1]], [[4, 5]]]
TWICE = [[[0, 1], [7, 7]], [[4, 5], [9, 9]]]
seen = [float(get_metrics(answer, answer, verbose=False)[0]) for answer in (ONCE, TWICE)]
print("seen:", seen)
assert seen == [0.0, 1.0]
print("as described")
PYTHON
