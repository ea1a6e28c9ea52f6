#!/usr/bin/env bash
# vtt-builder 0.6.0 takes the verbs of “I like it”, “You know him” and “I mean no” for filler words: “I it”, “him”, “no”.
# Expected: “like”, “you know” and “I mean” are fillers between commas, and words elsewhere.
# Happens:  they are taken out wherever they stand, with “actually” and “sort of”. merge_segments() joins two speakers’ segments into one without either.
# Matters:  what somebody knows, means or likes is not in the transcript; a question and its answer have no speaker.
# Do:       leave fillers in; merge the segments of one speaker at a time.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check vtt-builder==0.6.0
"$folder/venv/bin/python" - <<'PYTHON'
from vtt_builder import merge_segments, remove_filler_words


def segment(number, words, **more):
    return {"id": number, "start": number - 1.0, "end": float(number), "text": words, **more}


SEEN = {
    "I like it.": "I it.",
    "Do you know him?": "Do him?",
    "I mean no harm.": "no harm.",
    "It is sort of safe, actually.": "It is safe, .",
    "I love it.": "I love it.",
}
for words, left in SEEN.items():
    seen = remove_filler_words([segment(1, words)])[0]["text"]
    print("seen:", words, "->", seen)
    assert seen == left, seen
merged = merge_segments([segment(1, "Is it safe?", speaker="Moe"), segment(2, "No.", speaker="Lind")])
print("seen:", merged)
assert merged == [{"id": 1, "start": 0.0, "end": 2.0, "text": "Is it safe? No."}]
print("as described")
PYTHON
