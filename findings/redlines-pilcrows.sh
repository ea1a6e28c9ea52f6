#!/usr/bin/env bash
# redlines 0.6.2 takes the sign of “¶ 5 of the treaty” for the end of a paragraph of its own making.
# Expected: it shows what two texts have in common and where they differ; a sign in both stands in what it shows.
# Happens:  it marks paragraphs with ¶ while it compares, and turns every ¶ into a break after it: the sign is gone and the sentence is torn in two.
# Matters:  a treaty, judgment or report is cited by ¶: the reference is a bare number at the head of a new paragraph.
# Do:       put another sign for ¶ before comparing, and put it back after.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check redlines==0.6.2 typing_extensions
"$folder/venv/bin/python" - <<'PYTHON'
from redlines import Redlines

seen = Redlines("It breaks ¶ 5 of the treaty.", "It breaks ¶ 6 of the treaty.", markdown_style="none").output_markdown
print("seen:", repr(seen))
assert seen == "It breaks \n\n<del>5 </del><ins>6 </ins>of the treaty."
print("as described")
PYTHON
