#!/usr/bin/env bash
# pysubs2 1.8.1 drops who speaks in WebVTT, puts the captioner's note into the speaker's mouth, and loses words in braces.
# Expected: <v Ola> names the speaker (an event has a `name`); NOTE is a comment, which the standard leaves out; SRT knows no codes in braces.
# Happens:  the voice is gone and `name` empty; the note is the last line of the cue before it; “{not}” in SRT or WebVTT is taken
#           for a code of another format, so that the plain text says “is  safe”, and so does what it writes.
# Matters:  a transcript comes back without its speakers, with a doubt of the captioner as a quotation, and with a denial turned round.
# Do:       read WebVTT with a reader of WebVTT (webvtt-py has the voices); look for { in SRT before reading it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pysubs2==1.8.1
"$folder/venv/bin/python" - <<'PYTHON'
import pysubs2

VTT = """WEBVTT

00:00:01.000 --> 00:00:03.000
<v Ola Brekke>The dam is safe.

NOTE check this, I could not hear him

00:00:03.000 --> 00:00:05.000
<v Liv Lind>It is {not} safe.
"""
SRT = "1\n00:00:01,000 --> 00:00:03,000\nThe dam is {not} safe.\n"
seen = [(cue.name, cue.plaintext) for cue in pysubs2.SSAFile.from_string(VTT, format_="vtt")]
print("seen:", seen)
assert seen == [("", "The dam is safe.\n\nNOTE check this, I could not hear him"), ("", "It is  safe.")]
written = pysubs2.SSAFile.from_string(SRT, format_="srt").to_string("srt")
print("seen:", repr(written))
assert "The dam is  safe." in written
print("as described")
PYTHON
