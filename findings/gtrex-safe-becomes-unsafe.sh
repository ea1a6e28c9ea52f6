#!/usr/bin/env bash
# gtrex 1.1.0 repairs “considered safe” to “considered unsafe”, and finds “who denied it” in “The WHO denied it”.
# Expected: its guard refuses repairs that turn a statement round, as from “be able” to “not be able”; a match that it calls
#           sound keeps who spoke.
# Happens:  the guard knows a list of words: “unsafe”, “nobody” and “denied” aren't in it, names neither. Small and
#           capital letters are one to the tier “case”, which counts: us is the US, may is May.
# Matters:  the opposite of a claim is stored as its evidence.
# Do:       verify with gtrex.STRICT, and take no repair unseen.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check gtrex==1.1.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from gtrex import repair, verify

SOURCE = "The minister said on Thursday that the dam near the harbour is considered unsafe by everybody at the port."
for said, true in (("unsafe", "safe"), ("everybody", "nobody"), ("said", "denied"), ("Thursday", "Friday")):
    seen = repair(SOURCE.replace(said, true), SOURCE)
    print("seen:", true, "->", said, seen.action)
    assert (seen.action, seen.text) == ("substituted", SOURCE)
seen = repair(SOURCE.replace("is considered", "is not considered"), SOURCE)
print("seen:", seen.action, seen.text)
assert seen.text is None
for words, source in (("who denied it", "The WHO denied it."), ("us denied it", "The US denied it.")):
    seen = verify(words, source)
    print("seen:", words, seen.grounded, seen.tier, seen.tier_sound)
    assert (seen.grounded, seen.tier, seen.tier_sound) == (True, "case", True)
print("as described")
PYTHON
