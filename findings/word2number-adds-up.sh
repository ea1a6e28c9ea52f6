#!/usr/bin/env bash
# word2number 1.1 adds up the numbers of a phrase and stops at a point, rather than refusing what isn't one number.
# Expected: “five dead and three hurt” is two numbers, so an error or the first; “2.3 million” is 2,300,000, or an error too.
# Happens:  8, and for “three or four” 7. “2.3 million” is 1,000,000, “two point three million” 2, “nineteen twenty-three” 383, “minus five” 5.
# Matters:  tolls are what tellings differ in: a number that no outlet gave is compared, and two that differ can come out alike.
# Do:       read numbers with a grammar of one's own that gives up on words that it doesn't know.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check word2number==1.1
"$folder/venv/bin/python" - <<'PYTHON'
from word2number import w2n

SEEN = {
    "five dead and three hurt": 8, "three or four": 7, "2.3 million": 1_000_000, "two point three million": 2, "half a million": 1_000_000,
    "nineteen twenty-three": 383, "minus five": 5, "two million three thousand nine hundred and eighty four": 2_003_984,
}
for words, number in SEEN.items():
    print("seen:", words, "->", w2n.word_to_num(words))
    assert w2n.word_to_num(words) == number
print("as described")
PYTHON
