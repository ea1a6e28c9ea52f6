#!/usr/bin/env bash
# brutefeedparser 1.0.0 reads the Atom title “It is not safe” with markup as “It is It is not safe”.
# Expected: the words of the title once, the link of the article itself, and a day.
# Happens:  the words up to the first element of a title of type xhtml are written twice. The first link counts, be it one of
#           rel="related" to a cited page, and an entry that has only the day of its last change has none.
# Matters:  a headline says what the article doesn't, under another page's address.
# Do:       read Atom with feedparser.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check brutefeedparser==1.0.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from brutefeedparser import BruteFeedParser

FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><id>urn:post</id><updated>2023-05-04T10:00:00Z</updated>
<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{}</div></title><link rel="related" href="https://cited.example/"/>
<link href="https://post.example/dam"/><id>urn:dam</id><updated>2023-05-04T10:00:00Z</updated><content>.</content></entry></feed>"""
DIV = '<div xmlns="http://www.w3.org/1999/xhtml">{}</div>'
for title, begins in (("It is <em>not</em> safe", "It is "), ("No. It <b>is</b> safe, says Lind", "No. It ")):
    entry = BruteFeedParser.parse(FEED.format(title)).entries[0]
    print("seen:", entry.title, entry.link, entry.published)
    assert entry.title == begins + DIV.format(title)
    assert (entry.link, entry.published) == ("https://cited.example/", None)
print("as described")
PYTHON
