#!/usr/bin/env bash
# ultimate-sitemap-parser 1.8.1 gives an article of an Atom feed the address of what it cites.
# Expected: RFC 4287: the article is the link with rel="alternate", or without rel; rel="via" is where it was found, "self" the entry's own XML.
# Happens:  the first link of an entry is taken, whatever its rel: another outlet's page, or an address of the site's interface. No warning.
# Matters:  a feed is a sitemap to it, so what an outlet took over is listed as an article of the outlet that was cited, under this one's headline.
# Do:       read feeds with a feed reader, or drop pages of other hosts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check ultimate-sitemap-parser==1.8.1
"$folder/venv/bin/python" - <<'PYTHON'
from usp.tree import sitemap_from_str

ENTRY = "<entry><id>{name}</id><title>{name}</title><updated>2023-05-05T10:00:00Z</updated>{links}</entry>"
ARTICLE = '<link rel="alternate" href="https://harbour.example/{name}"/>'
LINKS = {
    "plain": ARTICLE, "cites": '<link rel="via" href="https://outlet.example/dam"/>' + ARTICLE,
    "itself": '<link rel="self" href="https://harbour.example/api/1.xml"/>' + ARTICLE,
}
entries = "".join(ENTRY.format(name=name, links=links.format(name=name)) for name, links in LINKS.items())
feed = f"""<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>urn:feed</id><title>Harbour</title>
<updated>2023-05-05T10:00:00Z</updated>{entries}</feed>"""
seen = {page.news_story.title: page.url for page in sitemap_from_str(feed).all_pages()}
print("seen:", seen)
assert seen == {
    "plain": "https://harbour.example/plain", "cites": "https://outlet.example/dam", "itself": "https://harbour.example/api/1.xml",
}
print("as described")
PYTHON
