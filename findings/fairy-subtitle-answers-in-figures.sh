#!/usr/bin/env bash
# fairy-subtitle 1.1.0 drops each WebVTT caption, and each line of one, that is a number: the answer “2023” is gone.
# Expected: a number before the line with the times is the caption’s name; behind it, it is what is said, as it is in SubRip.
# Happens:  lines of digits are left out of the words; a caption without other words is dropped, and so is one after a hundred hours.
# Matters:  “How many died?” has no answer, or the next speaker’s.
# Do:       write a full stop behind such lines before reading.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check fairy-subtitle==1.1.0
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import tempfile

from fairy_subtitle import SubtitleLoader

CAPTIONS = "00:01.000 --> 00:02.000\nWhen was it?\n\n00:03.000 --> 00:04.000\n2023\n\n00:05.000 --> 00:06.000\nAnd the dead?\n5\nor six.\n"
with tempfile.TemporaryDirectory() as folder:
    file = pathlib.Path(folder, "talk.vtt")
    file.write_text("WEBVTT\n\n" + CAPTIONS, encoding="utf-8")
    seen = [line.text for line in SubtitleLoader.load(str(file))]
print("seen:", seen)
assert seen == ["When was it?", "And the dead?\nor six."]
print("as described")
PYTHON
