#!/usr/bin/env bash
# FastWARC 2.0.1 finds the block digest of a sound record wrong, unless HTTP parsing, which is on by default, is switched off; the payload digest is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check fastwarc==2.0.1 warcio==1.8.1
"$folder/venv/bin/python" - <<'PYTHON'
import io

from fastwarc.warc import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

held = io.BytesIO()
writer = WARCWriter(held, gzip=False)
headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
body = io.BytesIO(b"<p>The lamp is lit.</p>")
writer.write_record(writer.create_warc_record("https://harbour.example/", "response", payload=body, http_headers=headers))
(default,) = [(one.verify_block_digest(), one.verify_payload_digest()) for one in ArchiveIterator(io.BytesIO(held.getvalue()))]
(bare,) = [one.verify_block_digest() for one in ArchiveIterator(io.BytesIO(held.getvalue()), parse_http=False)]
print("seen: default", default, "without HTTP parsing", bare)
assert (default, bare) == ((False, True), True)
print("as described")
PYTHON
