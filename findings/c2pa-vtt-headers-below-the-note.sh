#!/usr/bin/env bash
# c2pa-vtt 0.2.0 puts its note between “WEBVTT” and the lines of the header, which then are no header: the clock of a live stream is lost.
# Expected: the note stands behind the header, as every block does; taking it out gives the file back.
# Happens:  it is put behind the first line with an empty line on either side. X-TIMESTAMP-MAP, which sets captions against the sound, and Kind and Language become a block that players skip. Taking the note out leaves the empty line.
# Matters:  the signed captions of a broadcast are shown at other times than the unsigned ones; the signature is valid.
# Do:       sign files without header lines.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check c2pa-vtt==0.2.0
"$folder/venv/bin/python" - <<'PYTHON'
import c2pa_vtt

HEADER = "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\nLanguage: en\n"
FILE = HEADER + "\n00:01.000 --> 00:02.000\nIt is not safe.\n"
signed = c2pa_vtt.embed_manifest_url(FILE, "https://example.org/post.c2pa")
print("seen:", signed)
assert FILE.split("\n\n")[0] + "\n" == HEADER
assert signed.split("\n\n")[0] == "WEBVTT"
assert signed.split("\n\n")[2] == "X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\nLanguage: en"
assert c2pa_vtt.remove_manifest(signed) != FILE
print("as described")
PYTHON
