#!/usr/bin/env bash
# spaCy 3.8.18's sentencizer gives a quotation's opening mark to the sentence before it.
# Expected: “ opens the sentence that it stands before; spaCy itself knows that it is a left mark (is_left_punct).
# Happens:  every mark after a full stop belongs to the sentence that ends: ['He left. “', 'Is it safe?”', 'she asked.'].
# Matters:  each such sentence has a mark without its partner; rules that look for quotations within a sentence find none or the wrong ones.
# Do:       pair the marks on the whole paragraph before parting it into sentences, as build_tools/attribution does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check spacy==3.8.18
"$folder/venv/bin/python" - <<'PYTHON'
import spacy

nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
seen = [sentence.text for sentence in nlp("He left. “Is it safe?” she asked. (Nobody knew.)").sents]
print("seen:", seen, "is_left_punct", nlp.vocab["“"].is_left_punct)
assert nlp.vocab["“"].is_left_punct
assert seen == ["He left. “", "Is it safe?”", "she asked. (", "Nobody knew.)"]
print("as described")
PYTHON
