#!/usr/bin/env bash
# srtmerger 0.1.1 shows a caption of the second file at 8 seconds with the first file’s at one second, and its own time is nowhere.
# Expected: captions that overlap are shown together, others at their times.
# Happens:  each caption is laid into the other file’s that begins before it, however long before. One that begins half a second later stands at the head of the file, without a time.
# Matters:  a translated “No.” stands under “The dam is safe.”, seven seconds before it is said.
# Do:       merge by the times themselves, with srt.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check srtmerger==0.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import os
import re
import tempfile

from srtmerger import Merger

os.chdir(tempfile.mkdtemp())


def caption(number, start, end, words):
    return f"{number}\n00:00:{start} --> 00:00:{end}\n{words}\n"


FIRST = caption(1, "01,000", "02,000", "The dam is safe.") + "\n" + caption(2, "10,000", "11,000", "It is late.")
SEEN = {
    "08,000": "1 00:00:01,000 --> 00:00:02,000 The dam is safe. Nei. 3 00:00:10,000 --> 00:00:11,000 It is late.",
    "01,500": "Nei. 2 00:00:01,000 --> 00:00:02,000 The dam is safe. 3 00:00:10,000 --> 00:00:11,000 It is late.",
}
for start, merged in SEEN.items():
    merger = Merger(output_path="c.srt")
    for path, text in (("a.srt", FIRST), ("b.srt", caption(1, start, "09,000", "Nei."))):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        merger.add(path)
    merger.merge()
    with open("c.srt", encoding="utf-8-sig") as file:
        seen = " ".join(re.sub(r"<[^>]+>", "", file.read()).split())
    print("seen:", start, "->", seen)
    assert seen == merged
print("as described")
PYTHON
