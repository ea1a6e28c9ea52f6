#!/usr/bin/env bash
# whisper-vtt2srt 0.1.2 takes the word out of “It is [not] safe”, and of two people who answer “No.” it keeps one.
# Expected: [Music] and [Applause] go, as documented, and text that grows from caption to caption is shown once. A word that an editor put in and another speaker’s answer stay.
# Happens:  all that stands in square brackets counts as a sound; the tag with the speaker’s name is cut before captions are compared, so that the answer looks like the last one still on the screen.
# Matters:  a denial becomes its opposite, and who agreed with it is gone. `&lt;` stays as it is written, too.
# Do:       pass CleaningOptions(remove_sound_descriptions=False, remove_pixelation=False).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check whisper-vtt2srt==0.1.2
"$folder/venv/bin/python" - <<'PYTHON'
from whisper_vtt2srt import CleaningOptions, Pipeline

CAPTIONS = ("<v Ola Lind>It is [not] safe.", "<v Kari Moe>No.", "<v Ola Lind>No.")
webvtt = "WEBVTT\n" + "".join(f"\n00:00:0{second}.000 --> 00:00:0{second + 1}.000\n{words}\n" for second, words in enumerate(CAPTIONS))


def lines(options: CleaningOptions) -> list[str]:
    return [block.split("\n", 2)[2] for block in Pipeline(options).convert(webvtt).strip().split("\n\n")]


seen = lines(CleaningOptions()), lines(CleaningOptions(remove_sound_descriptions=False, remove_pixelation=False))
print("seen:", seen)
assert seen == (["It is  safe.", "No."], ["It is [not] safe.", "No.", "No."])
print("as described")
PYTHON
