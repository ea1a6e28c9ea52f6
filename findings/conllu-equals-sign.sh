#!/usr/bin/env bash
# conllu 6.0.0 cuts a feature's value at its second equals sign, on reading and so in what it writes back.
# Expected: Source=https://harbour.example/?id=5 in the MISC column is one key and one value: only the first “=” parts them.
# Happens:  the value is “https://harbour.example/?id”; serialize() writes that. A comment without “=” is lost as well.
# Matters:  attribution corpora keep sources and links in MISC; a pass through the library points many sentences at one address.
# Do:       encode “=” before writing such values, and compare what was written with what was read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check conllu==6.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import conllu

GIVEN = "# checked twice\n# text = No\n1\tNo\tno\tINTJ\t_\t_\t0\troot\t_\tCue=yes|Source=https://harbour.example/?id=5\n\n"
(sentence,) = conllu.parse(GIVEN)
print("seen:", sentence[0]["misc"], repr(sentence.serialize()))
assert sentence[0]["misc"] == {"Cue": "yes", "Source": "https://harbour.example/?id"}
assert sentence.serialize() == GIVEN.replace("# checked twice\n", "").replace("id=5", "id")
print("as described")
PYTHON
