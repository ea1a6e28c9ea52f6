#!/usr/bin/env bash
# cyrtranslit 1.2.0 writes a name that begins with Щ or Ч with two or three capitals: “SHHerbakov”.
# Expected: a capital letter that becomes several is written with one capital before small letters, as it does for Ю (“Yuliya”).
# Happens:  “Щербаков” → “SHHerbakov”, “Чайкин” → “CHajkin”; only names wholly in capitals would need that.
# Matters:  persons are matched and ordered by the Latin spelling; nobody searches for this one.
# Do:       title-case each name after it, or use a table of one's own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check cyrtranslit==1.2.0
"$folder/venv/bin/python" - <<'PYTHON'
import cyrtranslit

SEEN = {("Щербаков", "ru"): "SHHerbakov", ("Чайкин", "ru"): "CHajkin", ("Юлия", "ru"): "Yuliya"}
for (name, language), latin in SEEN.items():
    seen = cyrtranslit.to_latin(name, language)
    print("seen:", name, "->", seen)
    assert seen == latin
print("as described")
PYTHON
