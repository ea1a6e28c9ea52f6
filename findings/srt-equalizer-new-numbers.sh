#!/usr/bin/env bash
# srt_equalizer 0.1.13 writes “$5.2m” as “$5. 2m” when it splits a caption by its punctuation.
# Expected: where a caption is cut is a matter of length; its words stay as they are, as with the two other methods.
# Happens:  each stop, comma or question mark gets a gap behind it, or a new caption: “U. S.”, “3, 5 million”, “1,” and “000 dead”.
# Matters:  figures, hours and addresses of a quotation are other ones, and no search for it finds them.
# Do:       use the methods “greedy” or “halving”.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check srt-equalizer==0.1.13
"$folder/venv/bin/python" - <<'PYTHON'
from datetime import timedelta

from srt import Subtitle
from srt_equalizer.srt_equalizer import split_subtitle

CAPTION = Subtitle(1, timedelta(0), timedelta(seconds=4), "The U.S. paid $5.2m for it at 10:30 a.m. on Friday, he said.")
seen = [" ".join(part.content for part in split_subtitle(CAPTION, 42, method=method)) for method in ("greedy", "punctuation")]
print("seen:", seen)
assert seen == [CAPTION.content, "The U. S. paid $5. 2m for it at 10:30 a. m. on Friday, he said."]
print("as described")
PYTHON
