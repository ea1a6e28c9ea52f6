#!/usr/bin/env bash
# atoma 0.0.17 and fastfeedparser 0.6.5 lose the title of an Atom entry that is XHTML.
# Expected: RFC 4287 has three types of text; type="xhtml" holds a <div>, whose text is the title.
# Happens:  atoma gives no title at all, fastfeedparser an empty one; of the same words as text or html both give them. No error.
#           fastfeedparser keeps the first of several authors besides.
# Matters:  outlets use it for headlines with emphasis; an article without a headline can't be compared or linked.
# Do:       read such feeds with feedparser, or take itertext() of the element.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check atoma==0.0.17 fastfeedparser==0.6.5 feedparser==6.0.14
"$folder/venv/bin/python" - <<'PYTHON'
import atoma
import fastfeedparser
import feedparser

FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title><id>urn:harbour</id><updated>2023-05-04T10:00:00Z</updated>
<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Dam is <em>not</em> safe</div></title><id>urn:harbour:1</id>
<updated>2023-05-04T10:00:00Z</updated><author><name>Anna Lind</name></author><author><name>Ola Moen</name></author></entry>
<entry><title type="html">Dam is &lt;em&gt;not&lt;/em&gt; safe</title><id>urn:harbour:2</id><updated>2023-05-04T10:00:00Z</updated></entry></feed>"""
slow = feedparser.parse(FEED).entries
small = atoma.parse_atom_bytes(FEED.encode()).entries
fast = fastfeedparser.parse(FEED).entries
seen = ([entry.title for entry in slow], [entry.title and entry.title.value for entry in small], [entry["title"] for entry in fast])
print("seen: feedparser", seen[0], "atoma", seen[1], "fastfeedparser", seen[2], [author["name"] for author in fast[0]["authors"]])
whole = "Dam is <em>not</em> safe"
assert seen == ([whole, whole], [None, whole], ["", whole])
assert [author["name"] for author in fast[0]["authors"]] == ["Anna Lind"]
print("as described")
PYTHON
