#!/usr/bin/env bash
# Python-Markdown's attr_list (3.11.3) drops words in braces at the end of a heading or a table cell.
# Expected: attributes are {: .class } or {#id}; words in braces, as editors write what they add to a quotation, are words; in a paragraph they stay.
# Happens:  in a heading or a cell the colon isn't needed, and any word is an attribute: “The dam is safe {he said}” is <h2 he said>The dam is safe</h2>, and a cell
#           “no {yes}” is <td yes>no</td>. In a paragraph's last line they stay.
# Matters:  the editor's “not” or the name of who said it is in no page, search or table of contents; strict builds say nothing.
# Do:       write square brackets, or &#123;; MkDocs sites have attr_list on for icons and buttons.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check Markdown==3.11.3
"$folder/venv/bin/python" - <<'PYTHON'
import markdown

SEEN = {
    "## The dam is safe {he said}": "<h2 he said>The dam is safe</h2>",
    "| Lind | Moe |\n|---|---|\n| no {not heard} | yes |": "<td heard not>no</td>",
    "The dam is safe {he said}": "<p>The dam is safe {he said}</p>",
}
for text, expected in SEEN.items():
    html = markdown.markdown(text, extensions=["attr_list", "tables"])
    print("seen:", text, "->", " ".join(html.split()))
    assert expected in html
print("as described")
PYTHON
