#!/usr/bin/env bash
# pm-vtt2txt 0.0.3 drops the end of a transcript that doesn't end with a stop: “It is not safe.” in quotation marks is lost.
# Expected: all the words, one sentence a line, as its docstrings say.
# Happens:  what is gathered since the last stop is written only when the next stop comes at a line's end, and a closing mark behind the stop isn't one.
#           A transcript without stops, as machines write them, is empty; and an answer in figures is taken for a caption's number.
# Matters:  the last answer of an interview is missing, and nothing tells so.
# Do:       add a line with a stop at the end of the file, or read the captions with webvtt-py.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pm-vtt2txt==0.0.3
"$folder/venv/bin/python" - <<'PYTHON'
from pm.vtt2txt import vtt_to_text

HEAD = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n{}\n\n00:00:03.000 --> 00:00:04.000\n{}\n"
TEXTS = (("Is it safe?", "It is not."), ("Is it safe?", "“It is not.”"), ("the dam is", "not safe"), ("How many died?", "5"))
seen = [vtt_to_text(HEAD.format(*said)) for said in TEXTS]
print("seen:", seen)
assert seen == ["Is it safe?\nIt is not.", "Is it safe?", "", "How many died?"]
print("as described")
PYTHON
