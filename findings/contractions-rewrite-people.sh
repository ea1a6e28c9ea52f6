#!/usr/bin/env bash
# contractions 0.1.73 rewrites names and nouns that are no contractions: the company Shell becomes “She Will”.
# Expected: fix() writes “isn't” as “is not” and leaves words without an apostrophe, or with a full stop, alone.
# Happens:  by default it “mends” missing apostrophes and chat words too: “Shell denied it” is “She Will denied it”, the U.S. is “the YOU.S.”,
#           a Mr U is Mr YOU, “the cause is unknown” is “the because is unknown”, ten o'clock is “ten of the clock”.
# Matters:  the speaker of a statement changes before it is compared, and the words are no longer those that were printed.
# Do:       slang=False keeps Shell, the U.S. and the cause (not o'clock); for comparing it is enough to fold apostrophes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check contractions==0.1.73
"$folder/venv/bin/python" - <<'PYTHON'
import contractions

SEEN = {
    "Shell denied it.": "She Will denied it.",
    "The U.S. denied it.": "The YOU.S. denied it.",
    "Mr U denied it.": "Mr YOU denied it.",
    "The cause is unknown.": "The because is unknown.",
    "It fell at ten o'clock.": "It fell at ten of the clock.",
    "The minister ain't safe.": "The minister are not safe.",
}
for text, expected in SEEN.items():
    fixed = contractions.fix(text)
    print("seen:", text, "->", fixed)
    assert fixed == expected
assert contractions.fix("Shell isn't here.", slang=False) == "Shell is not here."
print("as described")
PYTHON
