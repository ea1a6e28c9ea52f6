#!/usr/bin/env bash
# pybtex 0.26.1 adds a backslash to every _, &, % and # each time that it writes a file, to those that have one too.
# Expected: BibTeX in, BibTeX out: fields stay as they are written. “50\% safe” is the form for LaTeX, and url is printed as it is by biblatex.
# Happens:  dam_safe in an address is dam\_safe after one pass and dam\\_safe after two: reading doesn't undo what writing did.
#           “50\% safe” becomes “50\\% safe”, which is a line break and a comment to LaTeX: the title ends there.
# Matters:  the links of a list of sources lead nowhere after one pass, and titles lose their end in print, without an error.
# Do:       keep such lists as YAML (to_string("yaml")), which changes nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pybtex==0.26.1 latexcodec==3.0.1
"$folder/venv/bin/python" - <<'PYTHON'
from pybtex.database import parse_string

FIELDS = {"url": "https://harbour.example/dam_safe?a=1&b=2#no", "title": r"Dam is 50\% safe"}
AFTER = [
    {"url": r"https://harbour.example/dam\_safe?a=1\&b=2\#no", "title": r"Dam is 50\\% safe"},
    {"url": r"https://harbour.example/dam\\_safe?a=1\\&b=2\\#no", "title": r"Dam is 50\\\% safe"},
]
text = "@misc{dam, " + ", ".join(f"{name} = {{{value}}}" for name, value in FIELDS.items()) + "}"
assert dict(parse_string(text, "bibtex").entries["dam"].fields) == FIELDS
assert dict(parse_string(parse_string(text, "bibtex").to_string("yaml"), "yaml").entries["dam"].fields) == FIELDS
for fields in AFTER:
    text = parse_string(text, "bibtex").to_string("bibtex")
    seen = dict(parse_string(text, "bibtex").entries["dam"].fields)
    print("seen:", seen)
    assert seen == fields
print("as described")
PYTHON
