#!/usr/bin/env bash
# markdown-callouts 0.4.0 takes the label of who speaks for a kind of note: “US: no comment.” is a box titled “Us”, “WHO: it is not
# safe.” one titled “Who”.
# Expected: boxes for NOTE, TIP, WARNING and the like; a paragraph that begins with another word in capitals stays one.
# Happens:  any word in capitals with a colon and a gap behind it makes a box; the title has one capital.
# Matters:  agencies and transcripts label who speaks so: each answer is a box of no colour, and the speaker another one, or a pronoun.
# Do:       write labels in bold, which it leaves alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check markdown==3.11.3 markdown-callouts==0.4.0
"$folder/venv/bin/python" - <<'PYTHON'
import re

from markdown import markdown

SEEN = {"NOTE: It is safe.": ["Note"], "US: no comment.": ["Us"], "WHO: it is not safe.": ["Who"], "LIND: Is it?\n\nMCMOE: No.": ["Lind", "Mcmoe"], "**US:** no comment.": []}
for text, titles in SEEN.items():
    seen = re.findall(r'<p class="admonition-title">(.*?)</p>', markdown(text, extensions=["callouts"]))
    print("seen:", repr(text), "->", seen)
    assert seen == titles
print("as described")
PYTHON
