#!/usr/bin/env bash
# feedparser-rs 0.7.1 says that an article taken over from another feed is by the owner of the feed that took it.
# Expected: the author in the entry’s source, as RFC 4287 has it, or none, as feedparser gives it, with which it is compatible.
# Happens:  an entry without an author gets the feed’s own, whether it has a source with an author or not.
# Matters:  what Ola Lind wrote is put under the name of whoever collects it.
# Do:       look at entry.source.author first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check feedparser-rs==0.7.1
"$folder/venv/bin/python" - <<'PYTHON'
import feedparser_rs

HEAD = "<title>Planet</title><id>urn:0</id><updated>2023-05-04T10:00:00Z</updated><author><name>Liv Moe</name></author>"
ENTRY = "<entry><title>No</title><id>urn:1</id><updated>2023-05-04T10:00:00Z</updated>{}</entry>"
SOURCE = "<source><id>urn:2</id><title>Valley</title><author><name>Ola Lind</name></author></source>"
feed = feedparser_rs.parse(f'<feed xmlns="http://www.w3.org/2005/Atom">{HEAD}{ENTRY.format(SOURCE)}</feed>')
entry = feed.entries[0]
seen = entry.author, [person.name for person in entry.authors], entry.source.author
print("seen:", seen)
assert seen == ("Liv Moe", ["Liv Moe"], "Ola Lind")
print("as described")
PYTHON
