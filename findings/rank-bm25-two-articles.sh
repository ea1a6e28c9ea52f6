#!/usr/bin/env bash
# rank-bm25 0.2.2 finds the wrong one of two articles.
# Expected: of two articles the one that has the word sought comes first.
# Happens:  a word in one of two texts has the weight log(1.5) − log(1.5) = 0, so both score 0.0, and get_top_n() then lists the last text first:
#           a search for “dam” finds the article on the bridge. The same in any collection for a word in exactly half of the texts.
# Matters:  two reports of one event are the smallest, commonest collection here, and words that only one of them has are what is looked for.
# Do:       BM25Plus of the same package gives them weight; or rank by counts below a few dozen texts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check rank-bm25==0.2.2
"$folder/venv/bin/python" - <<'PYTHON'
from rank_bm25 import BM25Okapi, BM25Plus

ARTICLES = ["the dam is safe", "the bridge fell"]
words = [article.split() for article in ARTICLES]
okapi = BM25Okapi(words)
print("seen:", okapi.get_scores(["dam"]), okapi.get_top_n(["dam"], ARTICLES, n=1))
assert list(okapi.get_scores(["dam"])) == [0.0, 0.0]
assert okapi.get_top_n(["dam"], ARTICLES, n=1) == ["the bridge fell"]
half = ["the dam is safe", "the dam fell", "a bridge fell", "a tower burned"]
assert set(BM25Okapi([text.split() for text in half]).get_scores(["dam"])) == {0.0}
assert BM25Plus(words).get_top_n(["dam"], ARTICLES, n=1) == ["the dam is safe"]
print("as described")
PYTHON
