"""Every link of the built site leads somewhere: each address to a file, each fragment to an id, each id once."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import pytest


class Links(HTMLParser):
    """The ids of a page and where it links to."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(given["id"])
        if tag in ("a", "link") and given.get("href"):
            self.links.append(given["href"])
        if given.get("src"):
            self.links.append(given["src"])


@pytest.fixture(scope="module")
def read(site, paths):
    found = {}
    for path in paths:
        found[path] = Links()
        found[path].feed((site / path / "index.html").read_text(encoding="utf-8"))
    return found


def test_no_link_is_broken(site, read):
    broken = []
    for path, page in read.items():
        for link in page.links:
            parts = urlsplit(urljoin(f"http://site/{path}", link))
            if parts.netloc != "site" or parts.scheme != "http":
                continue
            target = parts.path.lstrip("/")
            if target == "" or target.endswith("/"):
                known = read.get(target)
                if known is None or (parts.fragment and unquote(parts.fragment) not in known.ids):
                    broken.append((path, link))
            elif not (site / target).is_file():
                broken.append((path, link))
    assert not broken


def test_no_id_occurs_twice_on_a_page(read):
    assert not [(path, key) for path, page in read.items() for key, n in Counter(page.ids).items() if n > 1]
