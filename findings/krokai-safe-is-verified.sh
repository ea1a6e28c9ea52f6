#!/usr/bin/env bash
# krokai 0.15.0 calls “The dam is safe” VERIFIED, word for word, where the source says “The dam is safeguarded”.
# Expected: a quotation begins and ends with whole words; 56 and 5-6, resigned and re-signed are not the same.
# Happens:  it looks for the characters alone. For the other two it answers TYPESETTING: a word broken across a line in the copy
#           of the source, which one should repair, not the quotation.
# Matters:  a quotation that nobody said is passed, and the true source changed to agree with it.
# Do:       look at what it prints behind “after”, and at the hyphens of the source.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check krokai==0.15.0
FOLDER=$folder "$folder/venv/bin/python" - <<'PYTHON'
import os
import subprocess
import sys
from pathlib import Path

os.chdir(os.environ["FOLDER"])


def krokai(*words):
    return subprocess.run([sys.executable, "-m", "krokai", *words], capture_output=True, text=True).stdout


krokai("init")
Path("law", "said.txt").write_text("The dam is safeguarded by the port. The toll was 5-6 people. The minister re-signed the contract.\n")
SEEN = {
    "The dam is safe": "VERIFIED",
    "The toll was 56 people": "TYPESETTING",
    "The minister resigned the contract": "TYPESETTING",
    "The toll was 5 6 people": "NOT FOUND",
}
for words, verdict in SEEN.items():
    seen = [line for line in krokai("quote", words).split("\n") if line in SEEN.values()]
    print("seen:", words, "->", seen)
    assert seen == [verdict]
print("as described")
PYTHON
