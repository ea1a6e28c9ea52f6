#!/usr/bin/env bash
# caption2text 0.1.2 puts the notes of an editor into the transcript, and drops what a Mr Kind says, with his answers in figures.
# Expected: a comment of WebVTT, which begins with NOTE, is not said by anybody; times without hours are times; each line of a caption is kept.
# Happens:  notes, names of cues and short times are words. A line that begins with “Kind:” or “Language:” is taken for the head of the file, wherever it stands; in SRT a line of digits for a number.
# Matters:  “Check this: it is not true.” is part of the speech, and an answer is not.
# Do:       read the cues with a parser, and join their words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check caption2text==0.1.2
"$folder/venv/bin/python" - <<'PYTHON'
import tempfile
from pathlib import Path

from caption2text import srt_to_transcript, vtt_to_transcript

VTT = "WEBVTT\n\nNOTE\nCheck this: it is not true.\n\n00:01.000 --> 00:03.000\nWhen did it break?\n\n00:04.000 --> 00:05.000\nKind: It did not.\n"
SRT = "1\n00:00:01,000 --> 00:00:03,000\nWhen did it break?\n\n2\n00:00:04,000 --> 00:00:05,000\n2023\n"
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "captions")
    seen = []
    for text, read in ((VTT, vtt_to_transcript), (SRT, srt_to_transcript)):
        file.write_text(text, encoding="utf-8")
        seen.append(read(str(file)).split("\n"))
print("seen:", seen)
assert seen == [["NOTE", "Check this: it is not true.", "00:01.000 --> 00:03.000", "When did it break?", "00:04.000 --> 00:05.000"], ["When did it break?"]]
print("as described")
PYTHON
