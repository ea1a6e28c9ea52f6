#!/usr/bin/env bash
# aeidon 2.0.1 writes LRC without the hour: an answer given at 1:00:05 stands at five seconds, before the question at 59:58.
# Expected: LRC has minutes and seconds only, and minutes may pass 59: [60:05.00].
# Happens:  the hours are dropped and nothing is said; read again, the captions are sorted, the answer first.
# Matters:  of a hearing of three hours the statements of each hour are shuffled into one.
# Do:       write SubRip or WebVTT.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check aeidon==2.0.1
"$folder/venv/bin/python" - <<'PYTHON'
import os
import tempfile

import aeidon

os.chdir(tempfile.mkdtemp())
CAPTIONS = "1\n00:59:58,000 --> 00:59:59,000\nIs it safe?\n\n2\n01:00:05,000 --> 01:00:06,000\nNo.\n\n"


def read(path):
    project = aeidon.Project()
    project.open_main(path, "utf_8")
    return project


with open("a.srt", "w", encoding="utf-8") as file:
    file.write(CAPTIONS)
for kind in (aeidon.formats.LRC, aeidon.formats.WEBVTT):
    path = os.path.abspath(f"b{kind.extension}")
    read("a.srt").save_main(aeidon.files.new(kind, path, "utf_8"))
    seen = [(caption.start, caption.main_text) for caption in read(path).subtitles]
    print("seen:", kind.extension, seen)
    if kind is aeidon.formats.LRC:
        assert open(path, encoding="utf-8").read() == "[59:58.00]Is it safe?\n[00:05.00]No.\n"
        assert seen == [("00:00:05.000", "No."), ("00:59:58.000", "Is it safe?")]
    else:
        assert seen == [("00:59:58.000", "Is it safe?"), ("01:00:05.000", "No.")]
print("as described")
PYTHON
