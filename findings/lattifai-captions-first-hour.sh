#!/usr/bin/env bash
# lattifai-captions 0.4.17 drops each WebVTT caption whose times have no hours, with its speaker.
# Expected: WebVTT wants the hours only where there are any, and many writers leave them out before the first full hour.
# Happens:  captions without hours are passed over without a word: of a recording of two hours the first is missing, and one of half an hour is empty.
# Matters:  the question is lost and the answer stays, and a search says that the first hour's speakers said nothing.
# Do:       write the hours into the file before reading it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps lattifai-captions==0.4.17 pysubs2==1.8.1 praatio==6.2.2 tgt==1.5
"$folder/venv/bin/python" - <<'PYTHON'
from lattifai.caption import Caption

CAPTION = "\n\n{0}59:58.000 --> {0}59:59.000\n<v {1}>{2}"
question, answer = CAPTION.format("", "Ola Lind", "Is it safe?"), CAPTION.format("01:", "Liv Moe", "It is not.")
files = (CAPTION.format("00:", "Ola Lind", "Is it safe?") + answer, question + answer, question)
seen = [[(said.speaker, said.text) for said in Caption.from_string(f"WEBVTT{file}\n", format="vtt").supervisions] for file in files]
print("seen:", seen)
assert seen == [[("Ola Lind", "Is it safe?"), ("Liv Moe", "It is not.")], [("Liv Moe", "It is not.")], []]
print("as described")
PYTHON
