#!/usr/bin/env bash
# microdata 0.8.0 reads the words that <data> and <meter> show rather than their value, and skips what itemref points at.
# Expected: HTML's microdata: the value attribute of <data> and <meter> is the property; itemref adds elements from elsewhere on the page.
# Happens:  <meter value="1">Mostly false</meter> is “Mostly false”, <data value="Q1">Brekke</data> “Brekke”, and the author behind itemref is missing.
#           <meta content> and <time datetime> are right. No error.
# Matters:  a fact check's rating becomes words in any language, an identifier of a speaker a name, and a claim has no author.
# Do:       read these two elements and itemref oneself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check microdata==0.8.0 html5lib==1.1
"$folder/venv/bin/python" - <<'PYTHON'
import microdata

PAGE = """<div itemscope itemtype="https://schema.org/ClaimReview" itemref="author">
<time itemprop="datePublished" datetime="2023-05-04">Thursday</time>
<data itemprop="identifier" value="Q1">Brekke</data>
<meter itemprop="ratingValue" value="1" min="1" max="5">Mostly false</meter>
</div><p id="author"><span itemprop="author">Kari Lind</span></p>"""
claim = microdata.get_items(PAGE)[0]
print("seen:", claim.datePublished, claim.identifier, claim.ratingValue, claim.author)
assert (claim.datePublished, claim.identifier, claim.ratingValue, claim.author) == ("2023-05-04", "Brekke", "Mostly false", None)
print("as described")
PYTHON
