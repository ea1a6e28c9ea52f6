#!/usr/bin/env bash
# sentence-stream 1.3.0 ends no sentence before a quotation mark: “Lind denied it. “It is safe,” Moe said.” is one.
# Expected: two sentences, as with any capital letter behind a stop and a gap.
# Happens:  a sentence begins with a letter: not with an opening mark of any kind, a figure or a sign, so “He won by 5. 15 left.” is one, too.
# Matters:  a sentence that begins with a quotation goes with the one before it, and its words with the wrong speaker.
# Do:       end sentences with marks paired first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check sentence-stream==1.3.0
"$folder/venv/bin/python" - <<'PYTHON'
from sentence_stream import stream_to_sentences

TEXTS = ("Lind denied it. Moe did not.", "Lind denied it. “It is safe,” Moe said.", 'Lind denied it. "It is safe," Moe said.', "He won by 5. 15 left.")
seen = [len(list(stream_to_sentences([text]))) for text in TEXTS]
print("seen:", seen)
assert seen == [2, 1, 1, 1]
print("as described")
PYTHON
