#!/usr/bin/env bash
# mistune 3.4.0 finds the abbreviation UN in UNSAFE: the headline “DAM UNSAFE, UN SAYS” explains the first two letters of UNSAFE as the United Nations.
# Expected: an abbreviation is a word of its own, as in Markdown Extra and Python-Markdown.
# Happens:  the plugin `abbr` looks for the letters anywhere: US is found in USA, in US-made and in BUS.
# Matters:  readers are told that a word is an organisation, and a screen reader may read the name instead.
# Do:       write abbreviations out in a list of their own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mistune==3.4.0
"$folder/venv/bin/python" - <<'PYTHON'
import mistune

convert = mistune.create_markdown(plugins=["abbr"])
TEXT = "DAM UNSAFE, UN SAYS\n\n*[UN]: United Nations\n"
seen = convert(TEXT).strip()
print("seen:", seen)
MARK = '<abbr title="United Nations">UN</abbr>'
assert seen == f"<p>DAM {MARK}SAFE, {MARK} SAYS</p>"
print("as described")
PYTHON
