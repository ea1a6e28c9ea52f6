#!/usr/bin/env bash
# pdfminer.six 20260107 (its own defaults, extract_text) tears a line at a subscript, and reads its rest after the next paragraph.
# Expected: “The agency said CO2 had not leaked.”, then “Nobody was hurt.”; pypdf 7.1.1 reads that.
# Happens:  “The agency said CO”, “Nobody was hurt.”, “2”, “had not leaked.”
# Matters:  what the agency said has no end, and “had not leaked” is said by nobody, or by whoever speaks next.
# Do:       read with pypdfium2 or pypdf, and join lines by where they stand on the page.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pdfminer.six==20260107 pypdf==7.1.1 reportlab==5.1.0
"$folder/venv/bin/python" - "$folder/page.pdf" <<'PYTHON'
import sys

from pdfminer.high_level import extract_text
from pypdf import PdfReader
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

style = getSampleStyleSheet()["Normal"]
lines = ["The agency said CO<sub>2</sub> had not leaked.", "Nobody was hurt."]
SimpleDocTemplate(sys.argv[1]).build([Paragraph(line, style) for line in lines])

expected = PdfReader(sys.argv[1]).pages[0].extract_text().split("\n")
seen = [line.strip() for line in extract_text(sys.argv[1]).split("\n") if line.strip()]
print("pypdf:", expected)
print("pdfminer.six:", seen)
assert expected[:2] == ["The agency said CO2 had not leaked.", "Nobody was hurt."]
assert seen == ["The agency said CO", "Nobody was hurt.", "2", "had not leaked."]
print("as described")
PYTHON
