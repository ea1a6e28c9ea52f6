#!/usr/bin/env bash
# pydantic2-schemaorg 0.3.0 says that an article of “2023” was published on 1 January 1970 at 33 minutes past midnight.
# Expected: the year, as schema.org’s dates may have the precision that is known; “2023-05” stays as it is. Or an error.
# Happens:  of date and time, date and text it takes the first that fits, and a number in words is a time in seconds since 1970, so 20230504 is in August 1970.
# Matters:  an archive’s articles are dated half a century too early, in what search engines read.
# Do:       give the first day as a date only where it is known, or set the text after the model is made.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pydantic2-schemaorg==0.3.0 pydantic==2.14.4
"$folder/venv/bin/python" - <<'PYTHON'
from pydantic2_schemaorg.NewsArticle import NewsArticle

DATES = ("2023", "20230504", "2023-05", "2023-05-04")
seen = [str(NewsArticle(headline="No", datePublished=date).datePublished) for date in DATES]
print("seen:", seen)
assert seen == ["1970-01-01 00:33:43+00:00", "1970-08-23 03:35:04+00:00", "2023-05", "2023-05-04"]
print("as described")
PYTHON
