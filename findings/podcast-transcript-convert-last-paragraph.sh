#!/usr/bin/env bash
# podcast-transcript-convert 0.1.2 keeps the last paragraph of what a speaker says in an HTML transcript: “It is not safe.” is gone.
# Expected: a speaker, a time and all paragraphs up to the next speaker are one segment, or one segment each.
# Happens:  each paragraph takes the place of the one before it; a colon inside a speaker’s name is dropped, too.
# Matters:  in the JSON that podcast players show, most of a long answer is missing.
# Do:       put the speaker before each paragraph.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check podcast-transcript-convert==0.1.2
"$folder/venv/bin/python" - <<'PYTHON'
from podcast_transcript_convert.converters.html_to_json import html_to_podcast_dict

TRANSCRIPT = "<cite>Ola Lind:</cite><time>0:01</time><p>It is not safe.</p><p>I told them.</p><cite>Liv Moe:</cite><time>0:09</time><p>No.</p>"
seen = [(segment["speaker"], segment["body"]) for segment in html_to_podcast_dict(TRANSCRIPT)["segments"]]
print("seen:", seen)
assert seen == [("Ola Lind", "I told them."), ("Liv Moe", "No.")]
print("as described")
PYTHON
