#!/usr/bin/env bash
# negspacy 1.1.0 knows “isn't” and “didn't” as negations, but not “isn’t” and “didn’t”, and neither “won't” nor “hasn't”.
# Expected: the apostrophe that newspapers print negates as the typed one does; the auxiliaries are a closed list of some fifteen.
# Happens:  the phrases are matched as they are typed in its list, which has five of them.
# Matters:  “He didn’t meet Moe” is a meeting; the same sentence out of an e-mail isn't.
# Do:       straighten apostrophes before the pipe, and add the other auxiliaries to its termset.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check spacy==3.8.18 negspacy==1.1.0
"$folder/venv/bin/python" - <<'PYTHON'
import spacy
from negspacy.negation import Negex  # noqa: F401 (registers the pipe)

nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
nlp.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Moe"}])
nlp.add_pipe("negex")
texts = ["He didn't meet Moe.", "He didn’t meet Moe.", "It isn't Moe.", "It isn’t Moe.", "He hasn't met Moe.", "He won't meet Moe."]
seen = {text: nlp(text).ents[0]._.negex for text in texts}
print("seen:", seen)
assert list(seen.values()) == [True, False, True, False, False, False]
print("as described")
PYTHON
