#!/usr/bin/env bash
# nervaluate 1.2.1 counts a name that stands beside the right one as found: for “Ola Lind” (tokens 0 to 2) a “Kari Moe” (2 to 4) is half
# right by place and wholly right by kind.
# Expected: one missed and one invented, as for any other place without a common token.
# Happens:  an end is taken for the last token's place, as its own loaders write it; spaCy, brat and Prodigy, whose spans the readme says
#           it reads, write the place behind. Spans that are the same still score 1.
# Matters:  a tool that names the wrong speaker of two looks right; a list of names, one behind the other, hides its misses.
# Do:       take one off each end.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check nervaluate==1.2.1
"$folder/venv/bin/python" - <<'PYTHON'
from nervaluate import Evaluator


def scores(true: tuple[int, int], found: tuple[int, int]) -> list[float]:
    spans = [[[{"label": "PER", "start": start, "end": end}]] for start, end in (true, found)]
    overall = Evaluator(*spans, tags=["PER"]).evaluate()["overall"]
    return [overall[kind].f1 for kind in ("strict", "partial", "ent_type")]


SEEN = {((0, 2), (0, 2)): [1, 1, 1], ((0, 2), (2, 4)): [0, 0.5, 1], ((0, 2), (3, 5)): [0, 0, 0], ((0, 1), (2, 3)): [0, 0, 0]}
for (true, found), figures in SEEN.items():
    seen = scores(true, found)
    print("seen:", true, found, "->", seen)
    assert seen == figures
print("as described")
PYTHON
