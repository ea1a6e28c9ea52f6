#!/usr/bin/env bash
# htmldate 1.11.0 takes the date of a cited work for the article's own, if it stands first in the JSON-LD.
# Expected: of {"@type": "NewsArticle", "isBasedOn": {…, "datePublished": A}, "datePublished": B} the article was published on B.
# Happens:  the first "datePublished" in the text of the script counts, whatever it belongs to: A. The order of keys in JSON means nothing.
# Matters:  an article on an old report is dated years early; the order in which outlets reported turns round.
# Do:       parse the JSON-LD and read datePublished of the article's node.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check htmldate==1.11.0
"$folder/venv/bin/python" - <<'PYTHON'
from htmldate import find_date

CITED = '"isBasedOn": {"@type": "Report", "name": "On the dam", "datePublished": "2020-03-03"}'
OWN = '"datePublished": "2023-05-04"'
PAGE = (
    '<html><head><script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle", {}, {}}}</script></head>'
    "<body><article><h1>Dam</h1><p>The keeper went up the stairs.</p></article></body></html>"
)
first, last = (find_date(PAGE.format(*order), original_date=True) for order in ((OWN, CITED), (CITED, OWN)))
print("seen: own date first", first, "cited work first", last)
assert (first, last) == ("2023-05-04", "2020-03-03")
print("as described")
PYTHON
