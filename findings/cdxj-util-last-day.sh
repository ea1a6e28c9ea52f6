#!/usr/bin/env bash
# cdxj-util 1.0.0 leaves out all captures of the last day of a range: from 20230504 to 20230504 there are none.
# Expected: as with the Wayback Machine and pywb, a date without an hour as the end stands for the end of that day.
# Happens:  the time stamps are compared as text, and "20230504101500" is greater than "20230504".
# Matters:  the versions of an article on the day of the event are said not to be there.
# Do:       fill the end up with 235959.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check cdxj-util==1.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import json
import pathlib
import tempfile

from cdxj_util.core import CDXJCore
from cdxj_util.search import CDXJSearch

CAPTURES = ("20230503220000", "20230504101500", "20230505080000")
LINES = [f"press,harbour)/1 {time} " + json.dumps({"url": "https://harbour.press/1"}) for time in CAPTURES]
with tempfile.TemporaryDirectory() as folder:
    file = pathlib.Path(folder, "index.cdxj")
    file.write_text("\n".join(LINES), encoding="utf-8")
    search = CDXJSearch(CDXJCore(str(file)).load_all_records())
seen = [[time for _, time in search.filter_by_timestamp_range(*days)] for days in (("20230504", "20230504"), ("20230503", "20230505"))]
print("seen:", seen)
assert seen == [[], ["20230503220000", "20230504101500"]]
print("as described")
PYTHON
