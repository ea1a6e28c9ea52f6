#!/usr/bin/env bash
# mwparserfromhell 0.7.2 and wikitextparser 3.0.0 put a footnote's words into the sentence and join the words around a line break.
# Expected: plain text of wikitext has no <ref>, as it has no templates, and a gap for <br>.
# Happens:  “It is safe.<ref>Lind denies it.</ref>” is “It is safe.Lind denies it.”, and “Ola Brekke<br>Kari Lind” “Ola BrekkeKari Lind”. Both packages agree.
# Matters:  Wikiquote and Wikipedia give sources and second voices in notes, and lists of people in boxes with <br>: the quotation
#           is longer than it was, and two speakers are one.
# Do:       remove the <ref> tags and replace <br> before strip_code() or plain_text().
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mwparserfromhell==0.7.2 wikitextparser==3.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import mwparserfromhell
import wikitextparser

SEEN = {
    "“It is safe.”<ref>Lind denies it.</ref> He left.": "“It is safe.”Lind denies it. He left.",
    "Ola Brekke<br>Kari Lind": "Ola BrekkeKari Lind",
    "He left{{efn|Lind denies it.}}.": "He left.",
}
for text, plain in SEEN.items():
    seen = (str(mwparserfromhell.parse(text).strip_code()), wikitextparser.parse(text).plain_text())
    print("seen:", text, "->", seen)
    assert seen == (plain, plain)
print("as described")
PYTHON
