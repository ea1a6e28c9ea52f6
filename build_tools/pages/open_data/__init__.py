"""Open data: what machines read of an event, next to the pages that people read.

    Book ──▶ jsonld (a graph in the page) · web_annotations (W3C) · datapackage (Frictionless) · croissant
            · feeds (JSON Feed, RSS) · licensing (RSL)

Addresses are absolute where the settings name the site's address and relative to the file where they don't: a site that
nobody has published yet has none, and an invented one would lead nowhere. Dates come from the data, never from a clock.
"""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.pages.event.frame import Files
from build_tools.pages.open_data import feeds, licensing, web_annotations
from build_tools.pages.views.book import Book
from build_tools.sheets.bundle import Project


def make(book: Book) -> Files:
    """Make one event's annotations and feeds; its tables and their descriptor are the data page's."""
    return web_annotations.make(book) | feeds.of_event(book)


def of_site(project: Project, news: Sequence[feeds.FeedItem], licences: Sequence[tuple[str, str]] = ()) -> Files:
    """Make what is there once: the feeds of all events together, robots.txt and the licences."""
    site = project.settings.site
    texts = {"robots.txt": licensing.robots(site), licensing.FILE: licensing.rsl(site, licences)}
    return feeds.of_site(site, news) | texts
