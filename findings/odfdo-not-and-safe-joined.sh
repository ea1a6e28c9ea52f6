#!/usr/bin/env bash
# odfdo 3.27.3 exports “It is not safe.” as “It is notsafe.” where the gap is written as <text:s/>.
# Expected: <text:s/> is OpenDocument’s element for a space; inner_text and to_markdown() write one.
# Happens:  get_formatted_text(), the export to plain text, and so str() of the whole document, writes nothing for it.
# Matters:  words run together, so a quotation is not found, and a search for “not” passes over the sentence.
# Do:       join inner_text of the paragraphs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check odfdo==3.27.3
"$folder/venv/bin/python" - <<'PYTHON'
from odfdo import Document, Element

document = Document("text")
document.body.clear()
document.body.append(Element.from_tag("<text:p>It is not<text:s/>safe.</text:p>"))
seen = document.get_formatted_text().strip(), document.body.get_paragraphs()[0].inner_text
print("seen:", seen)
assert seen == ("It is notsafe.", "It is not safe.")
print("as described")
PYTHON
