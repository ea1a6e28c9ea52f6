#!/usr/bin/env bash
# wacz 0.6.0 with --detect-pages takes an article for a page only if something was loaded from it: one without pictures is in no list.
# Expected: each HTML page that was fetched is a page of the archive; its manual says that pages are detected, and nothing about pictures.
# Happens:  addresses that no request names as its referrer are dropped, without a word; an archive without requests has no pages at all.
# Matters:  a reader of the archive finds no plain article in the list, and no word of it in the search.
# Do:       write the list of pages oneself and pass it with --pages.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check wacz==0.6.0 warcio==1.8.1 setuptools==81.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import contextlib
import io
import json
import pathlib
import tempfile
import zipfile

from wacz.main import main
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

SITE = "https://harbour.press/"
FETCHED = (("1", "text/html", None), ("dam.png", "image/png", SITE + "1"), ("2", "text/html", None))


def fetch(writer, path, kind, referrer):
    """Write a request and its answer."""
    asked = StatusAndHeaders("GET / HTTP/1.1", [("Referer", referrer)] if referrer else [], is_http_request=True)
    answer = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
    page = f"<title>{path}</title><p>It is not safe.</p>".encode()
    response = writer.create_warc_record(SITE + path, "response", payload=io.BytesIO(page), http_headers=answer)
    writer.write_request_response_pair(writer.create_warc_record(SITE + path, "request", http_headers=asked), response)


with tempfile.TemporaryDirectory() as folder:
    warc, wacz = pathlib.Path(folder, "dam.warc.gz"), pathlib.Path(folder, "dam.wacz")
    with warc.open("wb") as file:
        for fetched in FETCHED:
            fetch(WARCWriter(file, gzip=True), *fetched)
    with contextlib.redirect_stdout(io.StringIO()):
        main(["create", "--detect-pages", "--output", str(wacz), "--file", str(warc)])
    lines = zipfile.ZipFile(wacz).read("pages/pages.jsonl").decode().splitlines()
seen = [json.loads(line)["url"] for line in lines[1:]]
print("seen:", seen)
assert seen == ["https://harbour.press/1"]
print("as described")
PYTHON
