#!/usr/bin/env bash
# textdistance 4.6.3: by two of its measures a text is as unlike itself as any other, or less than nothing like itself.
# Expected: normalized_similarity() is between 0 and 1, and 1 for two equal texts, as by Levenshtein, Jaccard and Jaro-Winkler.
# Happens:  by rle_ncd it is 0 for equal and for different texts; by arith_ncd it is below 0, and by sqrt_ncd about 0.6 for equal ones.
# Matters:  the measures are called by one interface so that they can be exchanged: a threshold of 0.8 then finds nothing at all.
# Do:       compare a text with itself before a measure is chosen.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check textdistance==4.6.3
"$folder/venv/bin/python" - <<'PYTHON'
import textdistance

TEXT, OTHER = "Ola Moe", "The dam"
measures = ("levenshtein", "jaccard", "jaro_winkler", "rle_ncd", "arith_ncd", "sqrt_ncd")
seen = {name: round(float(getattr(textdistance, name).normalized_similarity(TEXT, TEXT)), 2) for name in measures}
print("seen:", seen)
assert [seen[name] for name in measures[:3]] == [1, 1, 1]
assert seen["rle_ncd"] == 0 == textdistance.rle_ncd.normalized_similarity(TEXT, OTHER)
assert seen["arith_ncd"] < 0
assert 0.5 < seen["sqrt_ncd"] < 0.7
print("as described")
PYTHON
