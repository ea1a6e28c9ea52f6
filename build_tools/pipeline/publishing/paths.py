"""Where a page stands: in content/pages, in site/, in its part, and in the order of the whole."""

from __future__ import annotations

import posixpath

EVENTS = "events"
INDEX = "search/search_index.json"
SITEMAP = "sitemap.xml"
SITE_PART = ""
"""The part of all that is no event."""


def output_of(source: str) -> str:
    """Return the path of a page's HTML.

    >>> output_of("about/index.md"), output_of("about/method.md")
    ('about/index.html', 'about/method/index.html')
    """
    folder, name = posixpath.split(source.removesuffix(".md"))
    return posixpath.join(folder, "" if name in ("index", "README") else name, "index.html")


def address_of(source: str) -> str:
    """Return a page's address, relative to the site.

    >>> address_of("index.md"), address_of("about/method.md")
    ('', 'about/method/')
    """
    return output_of(source).removesuffix("index.html")


def part_of(path: str) -> str:
    """Return the part that a file belongs to: an event's id; empty for what is no event's.

    >>> part_of("events/harbour-fire/wording/index.html"), part_of("about/index.html")
    ('harbour-fire', '')
    """
    top, _, rest = path.partition("/")
    return rest.partition("/")[0] if top == EVENTS and "/" in rest else SITE_PART


def order(source: str) -> tuple[tuple[bool, bool, str], ...]:
    """Return a key that sorts pages as MkDocs meets them: a folder's own pages before its folders, the index first.

    >>> sorted(["a/b/c.md", "a/z.md", "a/index.md", "index.md", "b.md"], key=order)
    ['index.md', 'b.md', 'a/index.md', 'a/z.md', 'a/b/c.md']
    """
    *folders, name = source.split("/")
    index = name.removesuffix(".md") in ("index", "README")
    return (*((True, True, folder) for folder in folders), (False, not index, name))


def before_events(source: str) -> bool:
    """Return whether a page that is no event's comes before all events."""
    return order(source) < order(f"{EVENTS}/")
