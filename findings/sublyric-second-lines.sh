#!/usr/bin/env bash
# SubLyric 1.0 keeps the first line of each caption: “The dam is / not safe.” is “The dam is”.
# Expected: all lines of a caption in its one line of LRC, and back what it wrote itself.
# Happens:  its pattern ends at the first line's end. It writes 1.500 s as 01.5 and 3.999 s as 03.0, and reads neither again:
#           there and back, those captions are gone.
# Matters:  the negation stands in the second line.
# Do:       join the lines of each caption first; write LRC with pysubs2 or aeidon, and count again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check SubLyric==1.0
FOLDER=$folder "$folder/venv/bin/python" - <<'PYTHON'
import os
from pathlib import Path

from SubLyric.Converter import lrc_to_srt, srt_to_lrc

os.chdir(os.environ["FOLDER"])
TIMES = ("00:00:01,500 --> 00:00:02,000", "00:00:03,999 --> 00:00:05,000", "00:00:07,250 --> 00:00:08,000")
WORDS = ("The dam is\nnot safe.", "Never.", "I said so.")
Path("said.srt").write_text("\n".join(f"{n}\n{time}\n{words}\n" for n, (time, words) in enumerate(zip(TIMES, WORDS), 1)))
srt_to_lrc("said.srt", "said.lrc")
seen = Path("said.lrc").read_text().split("\n")
print("seen:", seen)
assert seen == ["[00:01.5]The dam is", "[00:03.0]Never.", "[00:07.25]I said so."]
lrc_to_srt("said.lrc", "again.srt")
seen = Path("again.srt").read_text().split("\n")
print("seen:", seen)
assert seen[2:] == ["I said so."] and seen[0] == "1"
print("as described")
PYTHON
