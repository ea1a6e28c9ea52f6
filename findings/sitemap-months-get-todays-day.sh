#!/usr/bin/env bash
# ultimate-sitemap-parser 1.8.1 fills a date without a day with today's, so a sitemap reads differently every day.
# Expected: <lastmod>2023-05</lastmod>, a valid W3C date, is May 2023: its first day at the most, or unknown.
# Happens:  it is 12 May 2023 if read on the twelfth of any month, 28 May if read on the 28th.
# Matters:  an invented day for an archive page, that no page states, and no two runs agree on.
# Do:       take a date from a sitemap only if the text has its three parts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check ultimate-sitemap-parser==1.8.1
"$folder/venv/bin/python" - <<'PYTHON'
import datetime

from usp.tree import sitemap_from_str

SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://harbour.example/lamp</loc><lastmod>2023-05</lastmod></url>
<url><loc>https://harbour.example/dam</loc><lastmod>2023-05-04</lastmod></url>
</urlset>"""
today = datetime.datetime.now()
month, day = (page.last_modified for page in sitemap_from_str(SITEMAP).all_pages())
print("seen:", month, day, "on the", today.day)
assert f"{day:%Y-%m-%d}" == "2023-05-04"
assert f"{month:%Y-%m}" == "2023-05"
assert month.day in (today.day, datetime.datetime.now().day)
print("as described")
PYTHON
