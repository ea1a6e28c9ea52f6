#!/usr/bin/env bash
# pagexml-tools 0.9.0 reads no words from a line for which PAGE XML gives two readings.
# Expected: the reading with index 0, which the format makes the main one; or both.
# Happens:  a line with two TextEquiv has the text None, and is left out of the region's text and of the count of words. Nothing is reported.
# Matters:  a line that somebody corrected by hand, with the machine's reading kept beside it, is missing from the article: of “It was | not | safe” the “not”.
# Do:       take out all TextEquiv but the first before reading.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pagexml-tools==0.9.0
"$folder/venv/bin/python" - <<'PYTHON'
import tempfile
from pathlib import Path

from pagexml.helper.pagexml_helper import make_text_region_text
from pagexml.parser import parse_pagexml_file

START = """<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Metadata><Creator>Post</Creator>
<Created>2023-05-04T10:00:00</Created><LastChange>2023-05-04T10:00:00</LastChange></Metadata>
<Page imageFilename="page.jpg" imageWidth="900" imageHeight="900"><TextRegion id="r"><Coords points="0,0 900,0 900,900 0,900"/>"""


def line(number, *readings):
    points = f"0,{number}00 900,{number}00 900,{number}50 0,{number}50"
    words = "".join(f'<TextEquiv index="{index}"><Unicode>{text}</Unicode></TextEquiv>' for index, text in enumerate(readings))
    return f'<TextLine id="l{number}"><Coords points="{points}"/><Baseline points="0,{number}40 900,{number}40"/>{words}</TextLine>'


with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "page.xml")
    path.write_text(START + line(1, "It was") + line(2, "not", "now") + line(3, "safe.") + "</TextRegion></Page></PcGts>")
    page = parse_pagexml_file(str(path))
    seen = [each.text for each in page.get_lines()], make_text_region_text(page.get_lines())[0]
print("seen:", seen)
assert seen == (["It was", None, "safe."], "It was safe.")
print("as described")
PYTHON
