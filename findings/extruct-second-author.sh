#!/usr/bin/env bash
# extruct 0.18.0 with uniform=True keeps the first of several authors in Open Graph tags and drops the others.
# Expected: a property that stands twice is a list, as extruct's microdata and JSON-LD have it.
# Happens:  two article:author and three article:tag give one author and one tag; without uniform all are there.
# Matters:  the second byline goes; whoever counts who writes or who is cited counts first names on a list only.
# Do:       leave uniform off, or pass with_og_array=True.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check extruct==0.18.0 lxml_html_clean==0.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import extruct

TAGS = (("og:type", "article"), ("article:author", "Anna Lind"), ("article:author", "Ola Moen"), ("article:tag", "dam"), ("article:tag", "lamp"))
META = "".join(f'<meta property="{name}" content="{value}">' for name, value in TAGS)
PAGE = f'<html prefix="og: http://ogp.me/ns# article: http://ogp.me/ns/article#"><head>{META}</head><body></body></html>'
(plain,) = extruct.extract(PAGE, syntaxes=["opengraph"])["opengraph"]
(uniform,) = extruct.extract(PAGE, syntaxes=["opengraph"], uniform=True)["opengraph"]
(listed,) = extruct.extract(PAGE, syntaxes=["opengraph"], uniform=True, with_og_array=True)["opengraph"]
print("seen:", [value for name, value in plain["properties"] if name == "article:author"], "uniform:", uniform["article:author"], "as list:", listed["article:author"])
assert [value for name, value in plain["properties"] if name == "article:author"] == ["Anna Lind", "Ola Moen"]
assert (uniform["article:author"], uniform["article:tag"]) == ("Anna Lind", "dam")
assert listed["article:author"] == ["Anna Lind", "Ola Moen"]
print("as described")
PYTHON
