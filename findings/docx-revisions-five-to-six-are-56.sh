#!/usr/bin/env bash
# docx-revisions 0.1.5 reads “5-6 dead” as “56 dead” in `accepted_text`, and “It is not safe” without a linked “not”.
# Expected: the paragraph’s words once the changes are accepted; its `text` has the hyphen and the link’s words.
# Happens:  a hyphen that doesn’t break, a tab and a line break are nothing, and links, fields and smart tags are left out.
# Matters:  a toll of five to six is 56, a denial the opposite, in the text that is recommended as the clean one.
# Do:       accept all changes in a copy, and read its paragraphs’ `text`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check docx-revisions==0.1.5 python-docx==1.2.0
"$folder/venv/bin/python" - <<'PYTHON'
import tempfile
from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx_revisions import RevisionDocument

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DELETED = '<w:del w:id="1" w:author="Moe" w:date="2023-05-04T00:00:00Z"><w:r><w:delText>!</w:delText></w:r></w:del>'
PARAGRAPHS = (
    "<w:r><w:t>5</w:t><w:noBreakHyphen/><w:t>6 dead</w:t></w:r>",
    '<w:r><w:t xml:space="preserve">It is </w:t></w:r><w:hyperlink w:anchor="a"><w:r><w:t xml:space="preserve">not </w:t></w:r></w:hyperlink><w:r><w:t>safe</w:t></w:r>',
    "<w:r><w:t>not</w:t><w:br/><w:t>safe</w:t></w:r>",
    '<w:r><w:t xml:space="preserve">by </w:t></w:r><w:smartTag w:element="person" w:uri="names"><w:r><w:t>Lind</w:t></w:r></w:smartTag>',
)
document = docx.Document()
for number, inner in enumerate(PARAGRAPHS):
    document.element.body.insert(number, parse_xml(f"<w:p {WORD}>{inner}{DELETED}</w:p>"))
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "article.docx")
    document.save(str(path))
    paragraphs = RevisionDocument(str(path)).paragraphs
    seen = [(paragraph.text, paragraph.accepted_text) for paragraph in paragraphs[:4]]
print("seen:", seen)
assert seen == [("5-6 dead", "56 dead"), ("It is not safe", "It is safe"), ("not\nsafe", "notsafe"), ("by ", "by ")]
print("as described")
PYTHON
