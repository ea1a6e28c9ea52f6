#!/usr/bin/env bash
# spaCy 3.8.18 loses who an entity is on the way through JSON: kb_id and the ruler's id are not written.
# Expected: Doc.from_json(doc.to_json()) has what Doc.from_bytes(doc.to_bytes()) has.
# Happens:  the entity's text and label stay, kb_id_ and id_ are empty; of the spans in doc.spans kb_id_ stays and id_ goes. No warning.
# Matters:  an entity ruler's id is how “Brekke”, “the minister” and “Ola Brekke” are one speaker; after a round trip they are three.
# Do:       keep documents as bytes or in a DocBin, which keep both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check spacy==3.8.18
"$folder/venv/bin/python" - <<'PYTHON'
import spacy
from spacy.tokens import Doc, Span

nlp = spacy.blank("en")
doc = nlp("Ola Brekke said no.")
doc.ents = [Span(doc, 0, 2, "PERSON", kb_id="Q1", span_id="brekke")]
doc.spans["said"] = [Span(doc, 3, 4, "QUOTE", kb_id="Q2", span_id="first")]


def ids(copy):
    return [(span.text, span.label_, span.kb_id_, span.id_) for span in (*copy.ents, *copy.spans["said"])]


by_bytes = ids(Doc(nlp.vocab).from_bytes(doc.to_bytes()))
by_json = ids(Doc(nlp.vocab).from_json(doc.to_json()))
print("seen: bytes", by_bytes, "JSON", by_json)
assert by_bytes == [("Ola Brekke", "PERSON", "Q1", "brekke"), ("no", "QUOTE", "Q2", "first")]
assert by_json == [("Ola Brekke", "PERSON", "", ""), ("no", "QUOTE", "Q2", "")]
print("as described")
PYTHON
