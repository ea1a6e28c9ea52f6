#!/usr/bin/env bash
# har2warc 1.0.4 dates a capture by the clock on the wall and calls it UTC.
# Expected: HAR 1.2 has times with a zone, as in its own example; 12:00+02:00 is a WARC-Date of 10:00Z.
# Happens:  the zone is cut off and “Z” written: 12:00Z. Where a page's title is its address, warcio 1.8.1, which parses the page's time, raises a TypeError.
# Matters:  when an outlet had said what is the point of a capture; two hours turn round who reported first, and which version a correction replaced.
# Do:       rewrite startedDateTime to UTC first (Chromium does; Firefox writes the local zone).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check har2warc==1.0.4 warcio==1.8.1
"$folder/venv/bin/python" - <<'PYTHON'
import io

from har2warc.har2warc import har2warc
from warcio.archiveiterator import ArchiveIterator


def convert(time, title="Harbour"):
    request = {"method": "GET", "url": "https://harbour.example/", "httpVersion": "HTTP/1.1", "headers": [], "queryString": [], "cookies": [], "headersSize": -1, "bodySize": 0}
    content = {"size": 10, "mimeType": "text/html", "text": "<p>No.</p>"}
    headers = [{"name": "Content-Type", "value": "text/html"}]
    response = {"status": 200, "statusText": "OK", "httpVersion": "HTTP/1.1", "headers": headers, "cookies": [], "content": content, "redirectURL": "", "headersSize": -1, "bodySize": 10}
    entry = {"pageref": "p", "startedDateTime": time, "time": 3, "request": request, "response": response, "cache": {}, "timings": {"send": 1, "wait": 1, "receive": 1}}
    page = {"startedDateTime": time, "id": "p", "title": title, "pageTimings": {}}
    har = {"log": {"version": "1.2", "creator": {"name": "harbour", "version": "1"}, "pages": [page], "entries": [entry]}}
    held = io.BytesIO()
    har2warc(har, held, gzip=False, filename="harbour.warc", rec_title="Harbour")
    held.seek(0)
    return [record.rec_headers.get_header("WARC-Date") for record in ArchiveIterator(held) if record.rec_type == "response"]


zulu = convert("2023-05-04T10:00:00.000Z")
zoned = convert("2023-05-04T12:00:00.000+02:00")
print("seen: 10:00Z is", zulu, "and 12:00+02:00 is", zoned)
assert zulu == ["2023-05-04T10:00:00Z"]
assert zoned == ["2023-05-04T12:00:00Z"]
try:
    convert("2023-05-04T12:00:00.000+02:00", title="https://harbour.example/")
except TypeError as error:
    print("seen:", error)
else:
    raise SystemExit("changed: it is converted")
print("as described")
PYTHON
