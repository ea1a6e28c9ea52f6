#!/usr/bin/env bash
# feedparser 6.0.14 breaks an author's name where the address ends in more than four letters.
# Expected: RSS's own form, “ola@harbour.press (Ola Moen)”, gives the name “Ola Moen” and the address.
# Happens:  the address is cut after four letters of its last part and the rest stays in the name: “s (Ola Moen”, “ola@harbour.pres”.
# Matters:  .press, .media and .agency are what news outlets use; bylines are matched with speakers and other feeds.
# Do:       take entry.author, which is whole, and part it yourself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check feedparser==6.0.14
"$folder/venv/bin/python" - <<'PYTHON'
import feedparser

FEED = "<rss version='2.0'><channel><title>Harbour</title><item><title>Lamp</title><author>{}</author></item></channel></rss>"
SEEN = {
    "ola@harbour.org (Ola Moen)": {"name": "Ola Moen", "email": "ola@harbour.org"},
    "ola@harbour.press (Ola Moen)": {"name": "s (Ola Moen", "email": "ola@harbour.pres"},
    "ola@harbour.media (Ola Moen)": {"name": "a (Ola Moen", "email": "ola@harbour.medi"},
}
for author, parts in SEEN.items():
    (entry,) = feedparser.parse(FEED.format(author)).entries
    print("seen:", author, "->", dict(entry.author_detail))
    assert (entry.author, dict(entry.author_detail)) == (author, parts)
print("as described")
PYTHON
