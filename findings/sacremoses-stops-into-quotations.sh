#!/usr/bin/env bash
# sacremoses 0.2.0's punctuation normalizer moves the sentence's comma or full stop into the quotation before it.
# Expected: MosesPunctNormalizer makes marks alike: “ becomes ", ’ becomes '. Their order is the writer's.
# Happens:  “no”. becomes "no." and “no”, becomes "no,". For German, Spanish and French it is the other way round: "nein," becomes "nein",.
# Matters:  an outlet that ends the quotation before the stop says that the speaker went on; after the step it differs from the article,
#           and a quotation is no longer found where it was. Normalized “for the other language”, two copies of one text differ.
# Do:       MosesPunctNormalizer(norm_quote_commas=False).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check sacremoses==0.2.0
"$folder/venv/bin/python" - <<'PYTHON'
from sacremoses import MosesPunctNormalizer

SEEN = {
    ("en", "He said “no”."): 'He said "no."',
    ("en", "“No”, he said."): '"No," he said.',
    ("de", '"Nein," sagte er.'): '"Nein", sagte er.',
}
for (language, before), after in SEEN.items():
    seen = MosesPunctNormalizer(language).normalize(before)
    print("seen:", before, "->", seen)
    assert seen == after
assert MosesPunctNormalizer("en", norm_quote_commas=False).normalize("He said “no”.") == 'He said "no".'
print("as described")
PYTHON
