#!/usr/bin/env bash
# hocr-tools-lib 1.3.0 and hocr-parser 0.0.5 leave out the headlines and captions of a page that Tesseract has read.
# Expected: all lines of the page. Tesseract writes each line as a <span> of words; its class says what kind of line it takes it for.
# Happens:  only lines of the class ocr_line are read. Tesseract calls large lines ocr_header, lines below a picture ocr_caption, short ones beside the text ocr_textfloat.
# Matters:  the headline of a scanned page is missing without a word, and so is who is in the picture.
# Do:       take every element whose class is one of the four, or the paragraphs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check hocr-tools-lib==1.3.0 hocr-parser==0.0.5 lxml==6.1.3
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import tempfile

from hocr_parser import parser
from hocr_tools_lib.tools import hocr_lines

BOX = "bbox 10 10 90 40"
KINDS = {"ocr_header": "Dam breaks", "ocr_line": "It is safe", "ocr_caption": "Photo: Lind", "ocr_textfloat": "No, Moe"}


def line(kind, text):
    """Return a paragraph of one line, as Tesseract writes it."""
    words = "\n".join(f'<span class="ocrx_word" title="{BOX}; x_wconf 90">{word}</span>' for word in text.split())
    return f'<p class="ocr_par" lang="eng" title="{BOX}"><span class="{kind}" title="{BOX}; baseline 0 0">{words}\n</span></p>'


page = "".join(line(kind, text) for kind, text in KINDS.items())
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "page.hocr")
    path.write_text(f'<html><body><div class="ocr_page" title="{BOX}"><div class="ocr_carea" title="{BOX}">{page}</div></div></body></html>')
    seen = [list(hocr_lines.lines(path)), parser.hocr_to_json(str(path))["responses"][0]["textAnnotations"][0]["description"].split()]
print("seen:", seen)
assert seen == [["It is safe"], ["It", "is", "safe"]]
print("as described")
PYTHON
