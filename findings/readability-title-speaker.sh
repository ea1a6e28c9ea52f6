#!/usr/bin/env bash
# readability-lxml 0.9: short_title() takes the speaker off a headline, so that a claim becomes the outlet's own words.
# Expected: the site's name is cut from <title> ("… | Harbour Post").
# Happens:  a long enough part after a colon or a hyphen is taken for the title: “Harbour minister: the new dam is safe” → “the new dam is safe”.
# Matters:  “Name: claim” is how headlines attribute. What is left asserts what was only said.
# Do:       use title() and cut a known outlet's name yourself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check readability-lxml==0.9 lxml_html_clean==0.4.6
"$folder/venv/bin/python" - <<'PYTHON'
from readability import Document

BODY = "<p>The keeper went up the stairs of the tower again, as every evening since the spring of last year.</p>" * 6
SEEN = {
    "Harbour minister: the new dam is safe": "the new dam is safe",
    "Lind denies: I never signed the letter": "I never signed the letter",
    "Dam is safe, says Brekke | Harbour Post": "Dam is safe, says Brekke",
}
for title, short in SEEN.items():
    document = Document(f"<html><head><title>{title}</title></head><body><article>{BODY}</article></body></html>")
    print("seen:", title, "->", document.short_title())
    assert (document.title(), document.short_title()) == (title, short)
print("as described")
PYTHON
