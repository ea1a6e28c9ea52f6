#!/usr/bin/env bash
# htmldate 1.11.0 and newspaper4k 0.9.6 believe a date in the address rather than the one that the page states.
# Expected: article:published_time, which the outlet states to the second, beats numbers in a path.
# Happens:  an address with /2019/01/02/ in it makes the article one of 2 January 2019, though the page says 4 May 2023.
# Matters:  addresses carry the event's day, an anniversary or the first of a series; the order of reports turns round.
# Do:       read the stated date first; take one from the address only as a proposal to the editor.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check htmldate==1.11.0 newspaper4k==0.9.6 lxml_html_clean==0.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import newspaper
from htmldate import find_date

BODY = "<p>The keeper went up the stairs of the tower again, as every evening since the spring of last year.</p>" * 4
PAGE = (
    '<html lang="en"><head><title>Dam</title><meta property="article:published_time" content="2023-05-04T22:30:00Z"></head>'
    f"<body><article><h1>Dam</h1>{BODY}</article></body></html>"
)
ADDRESSES = {"https://harbour.example/the-dam-broke": "2023-05-04", "https://harbour.example/2019/01/02/the-dam-broke": "2019-01-02"}
for address, day in ADDRESSES.items():
    article = newspaper.Article(address)
    article.download(input_html=PAGE)
    article.parse()
    seen = (find_date(PAGE, url=address), f"{article.publish_date:%Y-%m-%d}")
    print("seen:", address, "->", seen)
    assert seen == (day, day)
print("as described")
PYTHON
