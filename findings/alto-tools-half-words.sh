#!/usr/bin/env bash
# alto-tools 0.1.0 writes the first half of a word twice and the second half never: “govern-ment” is “governgovern”.
# Expected: a word broken at the end of a line, which ALTO marks as two halves, is read as one word, or as its two halves.
# Happens:  the branch for the second half stands inside that for the first and is never reached, so the text written last is written again.
# Matters:  no broken word of a scanned newspaper can be found or quoted, and the word after it runs into it.
# Do:       read SUBS_CONTENT at the first half and skip the second.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check alto-tools==0.1.0
"$folder/venv/bin/python" - <<'PYTHON'
import pathlib
import subprocess
import sys

PAGE = """<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page ID="P"><PrintSpace><TextBlock ID="B">
<TextLine><String CONTENT="The"/><SP/><String CONTENT="govern" SUBS_TYPE="HypPart1" SUBS_CONTENT="government"/><HYP CONTENT="-"/></TextLine>
<TextLine><String CONTENT="ment" SUBS_TYPE="HypPart2" SUBS_CONTENT="government"/><SP/><String CONTENT="denied"/><SP/><String CONTENT="it."/></TextLine>
</TextBlock></PrintSpace></Page></Layout></alto>"""
folder = pathlib.Path(sys.executable).parent
page = folder / "page.xml"
page.write_text(PAGE, encoding="utf-8")
seen = subprocess.run([folder / "alto-tools", "-t", page], capture_output=True, text=True, check=True).stdout
print("seen:", repr(seen))
assert seen.split() == ["The", "govern", "governdenied", "it."]
print("as described")
PYTHON
