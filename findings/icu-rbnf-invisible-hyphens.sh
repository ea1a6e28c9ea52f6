#!/usr/bin/env bash
# icu-rbnf 0.2.0 writes hyphens into number words that nobody sees: 21 is “ein[U+00AD]und[U+00AD]zwanzig” in German, “tjue[U+00AD]én” in Norwegian.
# Expected: “einundzwanzig”. Where a word may be broken is a matter of the page.
# Happens:  the rules of ICU have soft hyphens for these and other languages, and they come out as they are.
# Matters:  on the screen the words look like those of the article, but a search or a comparison finds that they differ.
# Do:       remove U+00AD.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check icu-rbnf==0.2.0
"$folder/venv/bin/python" - <<'PYTHON'
import icu_rbnf

seen = [icu_rbnf.spellout(21, language) for language in ("de", "nb", "en")]
print("seen:", seen, seen[0] == "einundzwanzig")
assert seen == ["ein\u00adund\u00adzwanzig", "tjue\u00adén", "twenty-one"]
print("as described")
PYTHON
