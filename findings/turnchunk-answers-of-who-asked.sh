#!/usr/bin/env bash
# turnchunk 0.4.1, made so that nobody’s words get another’s name, gives an answer to whoever asked where both stand in one caption.
# Expected: `<v Moe>Is it safe?</v> <v Lind>No.</v>` has two speakers, each with a tag of WebVTT’s own.
# Happens:  the first tag or name in a caption counts for all of it. In plain text “van der Berg: No.” and “Lind, minister: No.” are the words of the person above: a name begins with a capital and has no comma.
# Matters:  “Is it safe? No.” is one sure turn of Moe’s, with a speaker and a time on it.
# Do:       part captions at each tag and each name before handing them over.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check turnchunk==0.4.1
"$folder/venv/bin/python" - <<'PYTHON'
from turnchunk import parse

TRANSCRIPTS = (
    "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Moe>Is it safe?</v>\n\n00:02.000 --> 00:03.000\n<v Lind>No.</v>\n",
    "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Moe>Is it safe?</v>\n<v Lind>No.</v>\n",
    "WEBVTT\n\n00:01.000 --> 00:03.000\nMoe: Is it safe?\nLind: No.\n",
    "Moe: Is it safe?\nvan der Berg: No.\nOla: Why?\n",
    "Moe: Is it safe?\nLind, minister: No.\nOla: Why?\n",
)
seen = [[(turn.speaker, turn.text) for turn in parse(transcript)] for transcript in TRANSCRIPTS]
print("seen:", seen)
assert seen == [
    [("Moe", "Is it safe?"), ("Lind", "No.")],
    [("Moe", "Is it safe? No.")],
    [("Moe", "Is it safe? Lind: No.")],
    [("Moe", "Is it safe? van der Berg: No."), ("Ola", "Why?")],
    [("Moe", "Is it safe? Lind, minister: No."), ("Ola", "Why?")],
]
print("as described")
PYTHON
