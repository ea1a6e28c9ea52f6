#!/usr/bin/env bash
# syntok 1.4.4 says “not” where the text says “n't”, and its sentences have no hyphens.
# Expected: a token's value is the text at its offset; a segmenter for sentences keeps every character.
# Happens:  “can't” is “ca” and “not”, at an offset where the text has “n't”; “pre-war” is “pre” and “war”, the hyphen in neither.
# Matters:  a sentence put together again from its tokens is no quotation; looking “ca not” up in the article finds nothing.
# Do:       cut sentences out of the text by the offsets of first tokens, or Tokenizer(replace_not_contraction=False, emit_hyphen_or_underscore_sep=True).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check syntok==1.4.4
"$folder/venv/bin/python" - <<'PYTHON'
from syntok import segmenter

TEXT = "“I can't sign the pre-war treaty,” he said."
tokens = [token for paragraph in segmenter.process(TEXT) for sentence in paragraph for token in sentence]
print("seen:", [token.value for token in tokens])
assert [token.value for token in tokens][:8] == ["“", "I", "ca", "not", "sign", "the", "pre", "war"]
(no,) = [token for token in tokens if token.value == "not"]
assert TEXT[no.offset : no.offset + 3] == "n't"
assert "-" not in "".join(token.value for token in tokens)
print("as described")
PYTHON
