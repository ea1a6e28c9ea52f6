#!/usr/bin/env bash
# feedgen 1.0.0 leaves an author without an e-mail address out of RSS, so that of two authors one remains.
# Expected: both are in the RSS, as they are in the Atom feed of the same entries: name is the required part of an author, email an optional one; for names RSS has dc:creator.
# Happens:  only authors with an address are written; an article whose authors have none has no author.
# Matters:  the article is by one person in one feed and by two in the other.
# Do:       load the package's dc extension and name the authors there as well.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check feedgen==1.0.0
"$folder/venv/bin/python" - <<'PYTHON'
from feedgen.feed import FeedGenerator

feed = FeedGenerator()
feed.id("urn:harbour")
feed.title("Harbour Post")
feed.link(href="https://harbour.example/")
feed.description("News")
entry = feed.add_entry()
entry.id("urn:dam")
entry.title("Is it safe?")
entry.link(href="https://harbour.example/dam")
entry.author([{"name": "Liv Lind"}, {"name": "Ola Moe", "email": "ola@harbour.example"}])
seen = feed.rss_str(pretty=True).decode()
print("seen:", [line.strip() for line in seen.splitlines() if "author" in line])
assert "<author>ola@harbour.example (Ola Moe)</author>" in seen
assert "Liv Lind" not in seen
assert "Liv Lind" in feed.atom_str().decode()
print("as described")
PYTHON
