#!/usr/bin/env bash
# damga 1.0.5 writes “two twenty seven a m” as “2:20 7 a.m.”, and “half a million” as “half 1 million”.
# Expected: 2:27 a.m., and half a million, as it writes “one and a half million” as 1.5 million.
# Happens:  a time ends behind the tens of its minutes; “a” before “million” is 1 whatever is before it. “Two hundred and three hundred” is “203 hundred”.
# Matters:  a transcript has the dam broken at 2:20, and half of a million people is more than one.
# Do:       keep numbers in the words in which they were said.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check damga==1.0.5
"$folder/venv/bin/python" - <<'PYTHON'
from damga import InverseNormalizer

SAID = (
    "it broke at two twenty a m",
    "it broke at two twenty seven a m",
    "at ten forty five p m",
    "one and a half million",
    "half a million people",
    "two hundred and three hundred people",
)
normalizer = InverseNormalizer(lang="en")
seen = [normalizer.normalize(words) for words in SAID]
print("seen:", seen)
assert seen == [
    "it broke at 2:20 a.m.",
    "it broke at 2:20 7 a.m.",
    "at 10:40 5 p.m.",
    "1.5 million",
    "half 1 million people",
    "203 hundred people",
]
print("as described")
PYTHON
