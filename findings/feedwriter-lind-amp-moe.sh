#!/usr/bin/env bash
# feedwriter 0.4.0 writes the title “Lind & Moe: it isn't safe” as “Lind &amp; Moe: it isn&apos;t safe”, for readers to see.
# Expected: the title as it was given, when it is read back.
# Happens:  words are escaped, and escaped again when the file is written; a description with markup is shown as
#           “<![CDATA[ It is <em>not</em> safe ]]>”.
# Matters:  a quotation of the feed isn't what was said; a search for the words finds nothing.
# Do:       write the tags with item_tag() and channel_tag(), which escape once.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check feedwriter==0.4.0
FOLDER=$folder "$folder/venv/bin/python" - <<'PYTHON'
import os
import xml.etree.ElementTree as xml

from feedwriter import PodcastFeed

WORDS = "Lind & Moe: it isn't safe"
feed = PodcastFeed()
feed.title(WORDS)
feed.description("It is <em>not</em> safe", cdata=True)
feed.channel_tag("copyright", WORDS)
feed.write(os.environ["FOLDER"] + "/feed.xml")
seen = [element.text for element in xml.parse(os.environ["FOLDER"] + "/feed.xml").getroot()[0]]
print("seen:", seen)
assert seen == ["Lind &amp; Moe: it isn&apos;t safe", "<![CDATA[ It is <em>not</em> safe ]]>", WORDS]
print("as described")
PYTHON
