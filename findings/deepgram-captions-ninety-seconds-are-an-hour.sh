#!/usr/bin/env bash
# deepgram-captions 2.0.0 takes AssemblyAI's milliseconds for seconds: what is said after 90 seconds stands at 01:00:00.
# Expected: captions of AssemblyAI's answer at its times, whose documentation says that start and end are milliseconds.
# Happens:  1.5 s is shown at 00:25:00, and whatever passes 86.4 s begins again at 00:00:00. Of an answer without utterances
#           a question and the other speaker's answer are one caption, said by whoever asked.
# Matters:  a quotation is cited at a time at which something else is said, or by another speaker.
# Do:       divide the times by 1000 first, and ask for utterances.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check deepgram-captions==2.0.0
"$folder/venv/bin/python" - <<'PYTHON'
from deepgram_captions import AssemblyAIConverter, webvtt


def word(text, start, speaker):
    return {"text": text, "start": start, "end": start + 500, "confidence": 0.9, "speaker": speaker}


def shown(*words):
    return [line for line in webvtt(AssemblyAIConverter({"words": words})).split("\n")[2:] if line]


seen = shown(word("Is", 1500, "A"), word("it?", 2000, "A"), word("No.", 2500, "B"))
print("seen:", seen)
assert seen == ["00:25:00.000 --> 00:50:00.000", "<v Speaker A>Is it? No."]
seen = shown(word("No.", 90000, "B"))
print("seen:", seen)
assert seen == ["01:00:00.000 --> 01:08:20.000", "<v Speaker B>No."]
print("as described")
PYTHON
