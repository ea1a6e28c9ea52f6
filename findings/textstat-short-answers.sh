#!/usr/bin/env bash
# textstat 0.7.13 counts one sentence where three stand: those of one or two words are none.
# Expected: “No comment.” and “He lied.” are sentences; readability scores are words by sentences.
# Happens:  sentences of up to two words are left out of the number of sentences, their words are not left out of the number of words.
# Matters:  the shorter the sentences, the longer they are said to be: an interview of short answers scores as one endless sentence.
# Do:       split sentences oneself and compute the score from one’s own numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check textstat==0.7.13
"$folder/venv/bin/python" - <<'PYTHON'
import textstat

TEXT = "No comment. The minister left the room in a hurry. He lied."
seen = textstat.sentence_count(TEXT), textstat.lexicon_count(TEXT), textstat.words_per_sentence(TEXT)
print("seen:", seen)
assert seen == (1, 12, 12.0)
print("as described")
PYTHON
