#!/usr/bin/env bash
# pysrt 1.1.2 takes the words between < and > out of a caption: “5 < 6 dead and 7 > 3 hurt” is “5  3 hurt”.
# Expected: text_without_tags drops <i>, <b>, <u> and <font>, the tags of the format; a sign between numbers stays.
# Happens:  all from any < to the next > is dropped, whatever stands there.
# Matters:  the words in between are lost, and what is left states another number.
# Do:       drop the four tags by name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pysrt==1.1.2
"$folder/venv/bin/python" - <<'PYTHON'
import pysrt

CAPTIONS = """1
00:00:01,000 --> 00:00:02,000
<i>5 < 6 dead</i>

2
00:00:03,000 --> 00:00:04,000
5 < 6 dead and 7 > 3 hurt
"""
seen = [caption.text_without_tags for caption in pysrt.from_string(CAPTIONS)]
print("seen:", seen)
assert seen[1] == "5  3 hurt"
print("as described")
PYTHON
