#!/usr/bin/env bash
# subtitle-parser 2.0.1 refuses WebVTT whose times have no hours, whose captions say where they stand or have names.
# Expected: in WebVTT the hours may be left out, settings such as align:start follow the times, and an identifier is any line; of an unknown one words are still read.
# Happens:  each raises SubtitleError, of a whole file: it reads WebVTT as SubRip with a head.
# Matters:  a transcript is reported as broken that every player shows.
# Do:       read WebVTT with a library made for it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check subtitle-parser==2.0.1
"$folder/venv/bin/python" - <<'PYTHON'
import io

from subtitle_parser import SubtitleError, WebVttParser

HEADS = ["00:00:01.000 --> 00:00:02.000", "00:01.000 --> 00:02.000", "00:00:01.000 --> 00:00:02.000 align:start", "answer\n00:00:01.000 --> 00:00:02.000"]


def read(head: str) -> str:
    parser = WebVttParser(io.StringIO(f"WEBVTT\n\n{head}\nIt is not safe.\n"))
    try:
        parser.parse()
    except SubtitleError as error:
        return str(error)
    return parser.subtitles[0].text


seen = [read(head) for head in HEADS]
print("seen:", seen)
assert seen == ["It is not safe.", "Invalid timestamp line 3", "Invalid timestamp line 3", "Invalid subtitle number line 3"]
print("as described")
PYTHON
