#!/usr/bin/env bash
# hindi-normalize 0.1.0 writes उन्नीस सौ चौरासी, nineteen hundred and eighty-four, as “19 184”.
# Expected: 1984, as दो सौ तीन, two hundred and three, is 203.
# Happens:  सौ, hundred, multiplies one digit before it; behind a larger number it begins a number of its own. दो हजार तेईस, two thousand and twenty-three, is “2 हजार 23”.
# Matters:  years of the last century are always said so: in a transcript each is two numbers, and the second is a false one.
# Do:       read years oneself first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check hindi-normalize==0.1.0
"$folder/venv/bin/python" - <<'PYTHON'
from hindi_normalize import convert_numbers

seen = [convert_numbers(text) for text in ["दो सौ तीन", "उन्नीस सौ चौरासी", "दो हजार तेईस"]]
print("seen:", seen)
assert seen == ["203", "19 184", "2 हजार 23"]
print("as described")
PYTHON
