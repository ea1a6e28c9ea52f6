#!/usr/bin/env bash
# pagexml-tools 0.9.0 makes “from 56 May” of “from 5-” and “6 May” on the next line, and “1020 people” of “10-” and “20 people”.
# Expected: a hyphen at the end of a line is taken out where it breaks a word; between figures it stands.
# Happens:  whatever is before it, the hyphen goes and the lines are joined: “F-16” is “F16”, “Lind-Moe” is “LindMoe”, “pre- and post-war” is “preand post-war”.
# Matters:  dates and tolls of a printed page become others, which look as good.
# Do:       pass word_break_chars="" and join the lines oneself.
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


def line(number, text):
    points = f"0,{number}00 900,{number}00 900,{number}50 0,{number}50"
    baseline = f'<Baseline points="0,{number}40 900,{number}40"/>'
    return f'<TextLine id="l{number}"><Coords points="{points}"/>{baseline}<TextEquiv><Unicode>{text}</Unicode></TextEquiv></TextLine>'


def read(first, second):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.xml")
        path.write_text(START + line(1, first) + line(2, second) + "</TextRegion></Page></PcGts>")
        return make_text_region_text(parse_pagexml_file(str(path)).get_lines())[0]


seen = [read("the govern-", "ment"), read("from 5-", "6 May"), read("It was 10-", "20 people"), read("an F-", "16"), read("pre-", "and post-war")]
print("seen:", seen)
assert seen == ["the government", "from 56 May", "It was 1020 people", "an F16", "preand post-war"]
print("as described")
PYTHON
