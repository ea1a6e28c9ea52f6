#!/usr/bin/env bash
# ttconv 1.2.3 writes < and & into WebVTT as they are, so that its own reader, like a player, takes words for a tag and drops them.
# Expected: WebVTT wants &lt; and &amp; in a cue's text; the TTML that is read has them so.
# Happens:  “The water is <2 m deep, and >1 m wide.” is written bare; read again it is “The water is 1 m wide.” The reader logs a tag.
# Matters:  measures and asides in angle brackets go out of a transcript between two formats of the same words, and a quotation is shorter than it was.
# Do:       escape the text of the model before the writer, or convert to SRT, which has no escapes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check ttconv==1.2.3
"$folder/venv/bin/python" - <<'PYTHON'
import io
import logging
import xml.etree.ElementTree as tree

import ttconv.imsc.reader
import ttconv.srt.writer
import ttconv.vtt.reader
import ttconv.vtt.writer

logging.disable(logging.CRITICAL)
TTML = """<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><head><layout><region xml:id="all"/></layout></head><body region="all"><div>
<p begin="1s" end="2s">The water is &lt;2 m deep, and &gt;1 m wide.</p></div></body></tt>"""
first = ttconv.vtt.writer.from_model(ttconv.imsc.reader.to_model(tree.ElementTree(tree.fromstring(TTML))))
again = ttconv.srt.writer.from_model(ttconv.vtt.reader.to_model(io.StringIO(first)))
print("seen:", first.splitlines()[-1], "->", again.splitlines()[-1])
assert first.splitlines()[-1] == "The water is <2 m deep, and >1 m wide."
assert again.splitlines()[-1] == "The water is 1 m wide."
print("as described")
PYTHON
