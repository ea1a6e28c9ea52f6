#!/usr/bin/env bash
# feedparser 6.0.14 keeps one of a podcast's people, and of that one only the role.
# Expected: <podcast:person role="guest">Liv Lind</podcast:person> twice gives two entries with names, as dc:creator and media:credit do.
# Happens:  of an element that it doesn't know it keeps the last, and where that has attributes its words are dropped:
#           entry.podcast_person is {'role': 'guest'}. Without the attribute (host is the default) it is the name of the last one.
#           Of several transcripts, the last in the file, whatever its language.
# Matters:  who speaks in an episode is lost, or the host's name stands alone for all; a translated transcript passes for the spoken words.
# Do:       read podcast: elements from the XML itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check feedparser==6.0.14
"$folder/venv/bin/python" - <<'PYTHON'
import feedparser

FEED = """<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>Harbour Hour</title>
<item><title>The dam</title>{}
<podcast:transcript url="https://harbour.example/spoken.vtt" type="text/vtt" language="no"/>
<podcast:transcript url="https://harbour.example/translated.vtt" type="text/vtt" language="en"/></item></channel></rss>"""
ROLES = '<podcast:person role="host">Ola Brekke</podcast:person><podcast:person role="guest">Liv Lind</podcast:person>'
PLAIN = "<podcast:person>Ola Brekke</podcast:person><podcast:person>Liv Lind</podcast:person>"
first = feedparser.parse(FEED.format(ROLES)).entries[0]
second = feedparser.parse(FEED.format(PLAIN)).entries[0]
print("seen:", first.podcast_person, first.podcast_transcript, second.podcast_person)
assert first.podcast_person == {"role": "guest"}
assert "Ola Brekke" not in str(first) and "Liv Lind" not in str(first)
assert second.podcast_person == "Liv Lind"
assert first.podcast_transcript["language"] == "en"
print("as described")
PYTHON
