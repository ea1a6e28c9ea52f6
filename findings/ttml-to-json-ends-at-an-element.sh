#!/usr/bin/env bash
# ttml-to-json 0.2 ends a caption at the first element in it: “It is <span>not</span> safe” is “It is”.
# Expected: the caption’s words; `lines` in the output suggests one entry a line of the caption.
# Happens:  only the text before the first element is read. A caption of two lines, with a break between them, has one; one that is in a span has none: null.
# Matters:  “Is it safe?<br/>No.” is a question without its answer, and no error says so.
# Do:       read the captions with an XML parser and join all the text in each.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check ttml-to-json==0.2
"$folder/venv/bin/python" - <<'PYTHON'
import json
import subprocess
import sys
import tempfile
from pathlib import Path

WORDS = ("It is safe", "It is <span>not</span> safe", "Is it safe?<br/>No.", "<span>No.</span>")
captions = "".join(f'<p begin="00:00:0{n}.000" end="00:00:0{n}.900">{words}</p>' for n, words in enumerate(WORDS))
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "talk.ttml")
    path.write_text(f'<tt xmlns="http://www.w3.org/ns/ttml"><body><div>{captions}</div></body></tt>', encoding="utf-8")
    run = subprocess.run([sys.executable, "-m", "ttml_to_json", str(path)], capture_output=True, text=True, check=True)
seen = [caption["lines"] for caption in json.loads(run.stdout)]
print("seen:", seen)
assert seen == [["It is safe"], ["It is "], ["Is it safe?"], [None]]
print("as described")
PYTHON
