#!/usr/bin/env bash
# html-text 0.7.1 puts a gap into words and after opening marks wherever an inline element begins or ends.
# Expected: <b>, <i>, <a> and <span> are inline: “on<b>e</b>” is “one”. It knows blocks, and takes the gap before a comma out again.
# Happens:  “<i>No</i>” is “ No ”, <span>T</span>he “T he”, <b>Brekke</b>’s “Brekke ’s”, 5<sup>th</sup> “5 th”.
# Matters:  a drop capital cuts the first word of many articles, and a linked or italic quotation isn't the one that another outlet has without a link.
# Do:       take lxml's text_content() of each block.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check html-text==0.7.1 lxml==6.1.3
"$folder/venv/bin/python" - <<'PYTHON'
import html_text

SEEN = {
    "<p>“<i>No</i>,” he said.</p>": "“ No,” he said.",
    '<p><span class="drop">T</span>he dam is safe.</p>': "T he dam is safe.",
    "<p>It is <b>Brekke</b>’s.</p>": "It is Brekke ’s.",
    "<p>It is Brekke’s.</p>": "It is Brekke’s.",
}
for page, text in SEEN.items():
    print("seen:", page, "->", html_text.extract_text(page))
    assert html_text.extract_text(page) == text
print("as described")
PYTHON
