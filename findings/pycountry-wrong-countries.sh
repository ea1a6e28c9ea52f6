#!/usr/bin/env bash
# pycountry 26.2.16: search_fuzzy() puts another country first for names that are in the news.
# Expected: a name that is a country's own comes first; a name it doesn't know is an error.
# Happens:  “Niger” is Nigeria, “Kosovo” Serbia (by a district's name), “UK” is right but Uganda is next, “Turkey” is a LookupError.
# Matters:  the first result is what one takes: an outlet or a speaker gets another country, in places where that is the dispute.
# Do:       compare names exactly, with a list of one's own, and ask an editor about the rest.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pycountry==26.2.16
"$folder/venv/bin/python" - <<'PYTHON'
import pycountry

SEEN = {"Chad": "TD", "Niger": "NG", "Kosovo": "RS", "Turkey": None}
for name, code in SEEN.items():
    try:
        seen = pycountry.countries.search_fuzzy(name)[0].alpha_2
    except LookupError:
        seen = None
    print("seen:", name, "->", seen)
    assert seen == code
assert pycountry.countries.get(name="Niger").alpha_2 == "NE"
print("as described")
PYTHON
