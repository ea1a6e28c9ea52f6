#!/usr/bin/env bash
# stt2vtt 0.0.5 takes the question mark off: “It is safe?” is “It is safe”.
# Expected: captions of the words as they were heard, cut at punctuation.
# Happens:  a word that ends with a mark ends a caption, and the mark is dropped, be it a question mark. A comma and the stop
#           of an abbreviation count as well: “No, it isn't.” is “No” and “it isn't”, “Moe vs. Lind” two captions.
# Matters:  a reporter's question is shown as what somebody said.
# Do:       hand over segments without words; their text is kept.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check stt2vtt==0.0.5
"$folder/venv/bin/python" - <<'PYTHON'
import stt2vtt


def said(text, words):
    words = [{"word": " " + word, "start": n / 2, "end": n / 2 + 0.4} for n, word in enumerate(words)]
    return [line for line in stt2vtt([{"start": 0, "end": 9, "text": text, "words": words}]).split("\n")[2:] if line and "-->" not in line]


SEEN = {"It is safe?": ["It is safe"], "No, it isn't.": ["No", "it isn't"], "Moe vs. Lind": ["Moe vs", "Lind"]}
for text, shown in SEEN.items():
    seen = said(text, text.split())
    print("seen:", text, "->", seen)
    assert seen == shown
seen = said("It is safe?", [])
print("seen:", seen)
assert seen == ["It is safe?"]
print("as described")
PYTHON
