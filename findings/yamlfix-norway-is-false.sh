#!/usr/bin/env bash
# yamlfix 1.19.1 writes `country: false` for `country: NO`, into the file.
# Expected: a formatter changes gaps and quotation marks; in YAML 1.2, which it reads and writes (ruyaml), NO is a word.
# Happens:  yes, no, on and off in any case become true and false, without a message, before the file is parsed; in quotation marks they stay.
# Matters:  Norway’s code and the answer “No” are words to whoever wrote them; after it they are false for every parser, and the words are gone.
# Do:       quote such words before it runs, or don’t let it run over words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check yamlfix==1.19.1
"$folder/venv/bin/python" - <<'PYTHON'
from yamlfix import fix_code

seen = fix_code("country: NO\nanswer: No\nother: 'NO'\n")
print("seen:", seen)
assert "country: false\n" in seen and "answer: false\n" in seen
assert "other: 'NO'\n" in seen
print("as described")
PYTHON
