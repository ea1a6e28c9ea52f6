#!/usr/bin/env bash
# textgrid-convert 1.2.0 drops the last caption of an SBV file that ends like other files, with one line break.
# Expected: as many captions as there are, with the speakers who are named.
# Happens:  it hands on each three lines, and the last caption has two: the empty line behind it is missing. Capitals and a
#           colon anywhere in the words are a speaker: “My answer is NO: never” is said by NO, O'BRIEN is BRIEN.
# Matters:  the last answer of an interview is missing, or somebody else's.
# Do:       add an empty line; check the speakers against the words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check textgrid-convert==1.2.0 pytest==9.1.1
"$folder/venv/bin/python" - <<'PYTHON'
from textgrid_convert.sbvParser import sbvParser


def said(*captions, end="\n"):
    times = (f"0:00:0{n}.000,0:00:0{n}.900\n" for n in range(len(captions)))
    return [(one["speaker_name"], one["text"]) for one in sbvParser("\n\n".join(map(str.__add__, times, captions)) + end).transcription_dict.values()]


seen = said("Is it safe?", "It is not.")
print("seen:", seen)
assert seen == [("Speaker 1", "Is it safe?")]
seen = said("Is it safe?", "It is not.", end="\n\n")
print("seen:", seen)
assert seen == [("Speaker 1", "Is it safe?"), ("Speaker 1", "It is not.")]
seen = said(">> O'BRIEN: Is it safe?", ">> LIND: My answer is", "My answer is NO: never.", end="\n\n")
print("seen:", seen)
assert [speaker for speaker, _ in seen] == ["BRIEN", "LIND", "NO"]
print("as described")
PYTHON
