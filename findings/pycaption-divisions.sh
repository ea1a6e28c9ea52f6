#!/usr/bin/env bash
# pycaption 2.3.14 keeps the last <div> of a TTML transcript and drops those before it.
# Expected: a TTML body holds any number of <div>, each with its own paragraphs, as HTML's does.
# Happens:  two of one language leave the second's captions only. With two languages each keeps its last. No warning.
# Matters:  the question is gone and its answer stays, or half of an interview is never searched for quotations.
# Do:       count <p> before and after, or read the paragraphs of all <div> oneself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pycaption==2.3.14 beautifulsoup4==4.15.0 lxml==6.1.3
"$folder/venv/bin/python" - <<'PYTHON'
import warnings

from pycaption import DFXPReader

warnings.simplefilter("ignore")
FILE = """<?xml version="1.0" encoding="utf-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><head/><body>
<div><p begin="00:00:01.000" end="00:00:02.000">Is the dam safe?</p></div>
<div><p begin="00:00:03.000" end="00:00:04.000">No.</p></div>{more}
</body></tt>"""
SEEN = {
    "": {"en": ["No."]},
    '<div xml:lang="nb"><p begin="00:00:05.000" end="00:00:06.000">Nei.</p></div>': {"en": ["No."], "nb": ["Nei."]},
}
for more, kept in SEEN.items():
    captions = DFXPReader().read(FILE.format(more=more))
    seen = {language: [one.get_text() for one in captions.get_captions(language)] for language in captions.get_languages()}
    print("seen:", seen)
    assert seen == kept
print("as described")
PYTHON
