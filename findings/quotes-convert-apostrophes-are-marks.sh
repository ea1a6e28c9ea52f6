#!/usr/bin/env bash
# quotes-convert 1.2.0 makes quotation marks of apostrophes: “It's Lind's 'no'” is “It"s Lind"s "no"”.
# Expected: double_quotes() exchanges marks that match, as it promises, and leaves the others.
# Happens:  each ' becomes " wherever it stands. single_quotes() puts a backslash before the apostrophe of “it's”, in prose, too.
# Matters:  a quotation ends at the first apostrophe: “it isn” was said.
# Do:       convert marks with a library that knows words, such as smartypants.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check quotes-convert==1.2.0
"$folder/venv/bin/python" - <<'PYTHON'
from quotes_convert import double_quotes, single_quotes

SEEN = {
    "It's Lind's 'no'": 'It"s Lind"s "no"',
    "She said 'it isn't safe' and left": 'She said "it isn"t safe" and left',
    """He said "no", and it's true""": 'He said "no", and it"s true',
}
for text, words in SEEN.items():
    seen = double_quotes(text)
    print("seen:", text, "->", seen)
    assert seen == words
seen = single_quotes('"It\'s safe"')
print("seen:", seen)
assert seen == r"'It\'s safe'"
print("as described")
PYTHON
