#!/usr/bin/env bash
# warcio 1.8.1 gives the same page two payload digests, according to whether its server sent it in chunks.
# Expected: WARC-Payload-Digest is of the page, so that the same page has the same digest and can be a revisit.
# Happens:  where the record holds the response as sent, the sizes of chunks are digested with it; content_stream() gives the same bytes for both.
# Matters:  whoever finds unchanged articles by payload digest takes every one for changed, though not a word was.
# Do:       compare a digest of content_stream() of one's own, as build_tools/reading does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check warcio==1.8.1
"$folder/venv/bin/python" - <<'PYTHON'
import io

from warcio.archiveiterator import ArchiveIterator
from warcio.warcwriter import WARCWriter

PAGE = b"<p>The lamp is lit.</p>"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
WHOLE = HEAD + b"\r\n" + PAGE
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + f"{len(PAGE):x}".encode() + b"\r\n" + PAGE + b"\r\n0\r\n\r\n"
held = io.BytesIO()
writer = WARCWriter(held, gzip=False)
for response in (WHOLE, CHUNKED):
    writer.write_record(writer.create_warc_record("https://harbour.example/", "response", payload=io.BytesIO(response)))
held.seek(0)
seen = [(record.rec_headers.get_header("WARC-Payload-Digest"), record.content_stream().read()) for record in ArchiveIterator(held)]
print("seen:", seen)
assert [page for _, page in seen] == [PAGE, PAGE]
assert seen[0][0] != seen[1][0]
print("as described")
PYTHON
