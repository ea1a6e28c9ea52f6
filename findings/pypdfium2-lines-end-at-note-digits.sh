#!/usr/bin/env bash
# pypdfium2 5.15.2 (get_text_range) ends the line after a raised digit, though the sentence goes on beside it.
# Expected: one line, as it is printed; pypdf 7.1.1 reads that.
# Happens:  “not safe,”3 CR LF the engineer told reporters. A raised “th” (20th) breaks nothing.
# Matters:  lines are joined to paragraphs by how they end: a short line after a mark ends one, so the quotation loses its speaker.
# Do:       join lines of one height on the page before looking at how they end.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pypdfium2==5.15.2 pypdf==7.1.1 reportlab==5.1.0
"$folder/venv/bin/python" - "$folder/page.pdf" <<'PYTHON'
import sys

from pypdf import PdfReader
from pypdfium2 import PdfDocument
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

style = getSampleStyleSheet()["Normal"]
lines = ["It is “not safe,”<super>3</super> the engineer told reporters.", "Pipes of the 20<super>th</super> century had burst."]
SimpleDocTemplate(sys.argv[1]).build([Paragraph(line, style) for line in lines])

expected = PdfReader(sys.argv[1]).pages[0].extract_text().strip().split("\n")
seen = PdfDocument(sys.argv[1])[0].get_textpage().get_text_range().split("\r\n")
print("pypdf:", expected)
print("pypdfium2:", seen)
assert expected == ["It is “not safe,”3 the engineer told reporters.", "Pipes of the 20th century had burst."]
assert seen == ["It is “not safe,”3", " the engineer told reporters.", "Pipes of the 20th century had burst."]
print("as described")
PYTHON
