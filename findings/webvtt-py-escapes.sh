#!/usr/bin/env bash
# webvtt-py 0.6.0 leaves WebVTT's escapes in a caption's text and in its speaker, and carries them into SRT, which has none.
# Expected: &amp; and &lt; must be written so in WebVTT; .text, which is said to be without tags, has & and <, as a player shows.
# Happens:  “&amp;” and “&lt;” in the text, the voice and the SRT file alike.
#           The SRT file has no speaker besides, and a cue of two voices has the first one's name for both.
# Matters:  a quotation looked up in the article isn't found; “Lind & Moe” are two speakers, one for each format.
# Do:       html.unescape() the text and the voice; part a cue at each <v> before reading it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check webvtt-py==0.6.0
"$folder/venv/bin/python" - <<'PYTHON'
import io

import webvtt

cue = "00:01.000 --> 00:02.000\n<v Lind &amp; Moe>The water is &lt;2 m.</v>\n<v Brekke>It is not.</v>\n"
captions = webvtt.from_string("WEBVTT\n\n" + cue)
srt = io.StringIO()
captions.write(srt, format="srt")
print("seen:", repr(captions[0].text), repr(captions[0].voice), repr(srt.getvalue()))
assert captions[0].text == "The water is &lt;2 m.\nIt is not."
assert captions[0].voice == "Lind &amp; Moe"
assert srt.getvalue().splitlines()[2:] == ["The water is &lt;2 m.", "It is not."]
print("as described")
PYTHON
