#!/usr/bin/env bash
# spaCy 3.8.18: merging tokens leaves the spans in doc.spans where their numbers were, so they come to hold other words.
# Expected: the retokenizer moves span groups with their words, as it moves entities.
# Happens:  after “Ola Brekke” is merged into one token, the stored quotation “no way” is “way”” and “said” is “said “”.
# Matters:  joining names before reading quotations shifts every quotation behind them by a word, and nothing raises.
# Do:       merge first and make the spans after it, or keep offsets of characters and use doc.char_span().
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check spacy==3.8.18
"$folder/venv/bin/python" - <<'PYTHON'
import spacy
from spacy.tokens import Span

doc = spacy.blank("en")("Ola Brekke said “no way” twice.")
doc.spans["quotation"] = [doc[4:6]]
doc.ents = [Span(doc, 4, 6, "QUOTE")]
with doc.retokenize() as change:
    change.merge(doc[0:2])
seen = ([span.text for span in doc.ents], [span.text for span in doc.spans["quotation"]])
print("seen: entity", seen[0], "span group", seen[1])
assert seen == (["no way"], ["way”"])
print("as described")
PYTHON
