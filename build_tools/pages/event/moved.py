"""Redirects: pages that stood at an address of their own and now are a part of another; each says where.

Their address is in links, feeds and archives that others hold.
"""

from __future__ import annotations

from build_tools.pages.event.frame import SECTIONS, Files
from build_tools.pages.templating import page
from build_tools.pages.views.book import Book

MOVED = {
    "emphasis/": "wording/#own-voice",
    "only-in-one/": "side-by-side/?show=single",
    "articles/": "sources/",
    "data/": "sources/#data",
    "corrections/": "sources/#corrections",
}
"""By old address below the event's, the new one."""


def make(book: Book) -> Files:
    """Render a page for each address that moved."""
    names, fictional = dict(SECTIONS), " (fictional)" if book.event.fictional else ""
    files: Files = {}
    for old, new in MOVED.items():
        section = new.partition("/")[0] + "/"
        front = {
            "title": f"Moved to {names[section]}: {book.short}{fictional}",
            "moved": book.url + new,
            "hide": ["navigation", "toc"],
            "search": {"exclude": True},
        }
        url = book.url + old
        files[f"{url}index.md"] = page("moved", front, url, target=book.url + new, name=names[section], book=book)
    return files
