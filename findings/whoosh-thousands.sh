#!/usr/bin/env bash
# Whoosh-Reloaded 2.7.5 finds “7,000” where the text says “5,000”, O’Brien as Brien, and nobody whose name is Will or May.
# Expected: StandardAnalyzer, what a TEXT field has by default, leaves out “the” and “of”; numbers and names are words.
# Happens:  “5,000” is “5” and “000”, and what has one character is dropped; so is the O of O’Brien. “not”, “may” and “will” are stop words,
#           so the phrase "dam is not safe" finds “the dam is safe”.
# Matters:  a search for what was denied brings what was claimed, and every toll in thousands brings every other.
# Do:       TEXT(analyzer=RegexTokenizer(r"[\w’'.,]*\w") | LowercaseFilter()).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check Whoosh-Reloaded==2.7.5
"$folder/venv/bin/python" - <<'PYTHON'
from whoosh.analysis import StandardAnalyzer
from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import QueryParser

WORDS = {"5,000 men": ["000", "men"], "O’Brien left": ["brien", "left"], "Will and May left": ["left"], "not safe": ["safe"]}
for text, words in WORDS.items():
    seen = [token.text for token in StandardAnalyzer()(text)]
    print("seen:", text, "->", seen)
    assert seen == words
schema = Schema(name=ID(stored=True), text=TEXT)
index = RamStorage().create_index(schema)
writer = index.writer()
writer.add_document(name="claim", text="The dam is safe, said 5,000 men.")
writer.add_document(name="denial", text="The pier is old.")
writer.commit()
FOUND = {'"dam is not safe"': ["claim"], "7,000": ["claim"], "pier": ["denial"], "9": []}
with index.searcher() as searcher:
    for query, names in FOUND.items():
        seen = [hit["name"] for hit in searcher.search(QueryParser("text", schema).parse(query))]
        print("seen:", query, "->", seen)
        assert seen == names
print("as described")
PYTHON
