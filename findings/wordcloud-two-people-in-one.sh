#!/usr/bin/env bash
# wordcloud 1.9.6 counts Williams as William: two people become one, under the wrong name.
# Expected: words are counted as they are written; at most “dams” goes to “dam”.
# Happens:  every word in -s goes to the word without it where that occurs too, whatever it is: Adams to Adam, Edwards to Edward, Roberts to Robert,
#           and “news” to “new”. “isn’t” with a curly apostrophe is counted as “isn” and “t”, with a straight one it is left out.
# Matters:  a picture of whom a report speaks of most shows a person who was named once.
# Do:       normalize_plurals=False; count names by person before drawing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check wordcloud==1.9.6
"$folder/venv/bin/python" - <<'PYTHON'
from wordcloud import WordCloud

TEXT = "Williams accused William. Williams was heard; Adams, Adam and Roberts were not. Robert wept."
seen = WordCloud().process_text(TEXT)
print("seen:", seen)
assert {name: seen.get(name) for name in ("William", "Williams", "Adam", "Adams")} == {"William": 3, "Williams": None, "Adam": 2, "Adams": None}
assert WordCloud(normalize_plurals=False).process_text(TEXT)["Williams"] == 2
assert WordCloud().process_text("It isn’t. It isn't.") == {"isn": 1, "t": 1}
print("as described")
PYTHON
