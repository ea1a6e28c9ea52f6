#!/usr/bin/env bash
# pyasstosrt 1.5.0 puts “It is not.” before “Who says that it is safe?”, if both are shown at the same time.
# Expected: the order of the file, in which the first is shown above the second.
# Happens:  captions are sorted by their times and then by their words, in the order of the alphabet. A break written \n, which the format has beside \N, stays in the words as two characters.
# Matters:  the answer comes before the question, or one person’s before another’s.
# Do:       sort by times alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pyasstosrt==1.5.0
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import tempfile

from pyasstosrt import Subtitle

FORMAT = "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text"
WORDS = {"Moe": "Who says that it is safe?", "Lind": "It is not.\\nNever was."}
LINES = [f"Dialogue: 0,0:00:05.00,0:00:06.00,Default,{name},0,0,0,,{words}" for name, words in WORDS.items()]
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "talk.ass")
    path.write_text("\n".join(("[Script Info]", "ScriptType: v4.00+", "", "[Events]", FORMAT, *LINES, "")))
    seen = [caption.text for caption in Subtitle(path).export(output_dialogues=True)]
print("seen:", seen)
assert seen == ["It is not.\\nNever was.", "Who says that it is safe?"]
print("as described")
PYTHON
