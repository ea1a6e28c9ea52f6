"""Open data: what machines read of an event, beside the pages that people read (F30).

    Book ──▶ jsonld (a graph in the page) · web_annotations (W3C) · datapackage (Frictionless) · feeds (JSON Feed, RSS)

Addresses are absolute where the settings name the site's address and relative to the file where they don't: a site that
nobody has published yet has none, and an invented one would lead nowhere. Dates come from the data, never from a clock.
"""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.models.settings import Site
from build_tools.pages.event.frame import Files
from build_tools.pages.open_data import feeds, web_annotations
from build_tools.pages.open_data.addresses import base_of
from build_tools.pages.views.book import Book
from build_tools.sheets.bundle import Project


def make(book: Book) -> Files:
    """Make one event's annotations and feeds; its tables and their descriptor are the data page's."""
    return web_annotations.make(book) | feeds.of_event(book)


def of_site(project: Project, news: Sequence[feeds.Entry]) -> Files:
    """Make what is there once: the feeds of all events together, and robots.txt."""
    site = project.settings.site
    return feeds.of_site(site, news) | {"robots.txt": _robots(site)}


def _robots(site: Site) -> bytes:
    """Let everyone in. Robots read this at the root of a host only; the sitemap is named where its address is known."""
    base = base_of(site)
    sitemap = f"Sitemap: {base}sitemap.xml\n" if base else ""
    return f"User-agent: *\nAllow: /\n{sitemap}".encode()
