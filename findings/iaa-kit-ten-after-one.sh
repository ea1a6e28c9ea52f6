#!/usr/bin/env bash
# iaa-kit 0.1.2 takes 10 for the mark next to 1: two raters who say 10 and 9 of the same articles disagree almost as far as one can.
# Expected: numbers in their order: 1, 2, … 10. That is what the weights are for. An alpha for ordered marks weighs by how often each was given.
# Happens:  the marks are sorted as text, so that 10 stands between 1 and 2. The “ordinal” alpha is the one for intervals, to the last figure.
# Matters:  0.33 instead of 0.80: a good codebook for judging articles looks useless.
# Do:       use marks from 0 to 9, or another package.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check iaa-kit==0.1.2
"$folder/venv/bin/python" - <<'PYTHON'
from iaa_kit import krippendorff_alpha, weighted_kappa

FIRST, SECOND = [1, 2, 9, 10, 10, 3], [1, 2, 10, 9, 10, 3]
less = [[mark - 1 for mark in marks] for marks in (FIRST, SECOND)]
pairs = [[1, 1], [1, 3], [3, 3], [3, 9], [9, 9]]
ordinal, interval = (krippendorff_alpha(pairs, scale=scale, n_boot=1)[0] for scale in ("ordinal", "interval"))
seen = [round(weighted_kappa(FIRST, SECOND), 2), round(weighted_kappa(*less), 2), ordinal == interval]
print("seen:", seen)
assert seen == [0.33, 0.8, True]
print("as described")
PYTHON
