#!/usr/bin/env bash
# undertext 0.4.1 writes a caption of two lines to WebVTT as two speakers, and reads two speakers from WebVTT as one.
# Expected: a caption is broken where the screen ends; a dash at the head of each line means that two people speak.
# Happens:  every line of a caption that has two gets a dash on writing, and dashes on reading are taken off and the lines joined; SubRip is left as it is.
# Matters:  “The dam is / not safe.” becomes an exchange, and “Is it safe? / No.” what one person said.
# Do:       convert with srt and webvtt-py.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check undertext==0.4.1
"$folder/venv/bin/python" - <<'PYTHON'
import os
import tempfile

import undertext

os.chdir(tempfile.mkdtemp())


def convert(text, old, new):
    with open(f"a.{old}", "w", encoding="utf-8") as file:
        file.write(text)
    undertext.dump(undertext.load(f"a.{old}"), f"b.{new}")
    with open(f"b.{new}", encoding="utf-8") as file:
        return file.read().strip().split("\n", 2)[2]


ONE, TWO = "The dam is\nnot safe.", "- Is it safe?\n- No."
seen = [
    convert(f"1\n00:00:01,000 --> 00:00:02,000\n{ONE}\n", "srt", "vtt"),
    convert(f"1\n00:00:01,000 --> 00:00:02,000\n{ONE}\n", "srt", "srt"),
    convert(f"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n{TWO}\n", "vtt", "srt"),
    convert(f"1\n00:00:01,000 --> 00:00:02,000\n{TWO}\n", "srt", "srt"),
]
print("seen:", seen)
assert seen == ["00:00:01.000 --> 00:00:02.000\n- The dam is\n- not safe.", ONE, "Is it safe? No.", TWO]
print("as described")
PYTHON
