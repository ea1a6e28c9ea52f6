"""Feeds: what was published, corrected, clarified or updated, per event and for the whole site.

    event.published + corrections ──▶ Entry, newest first ──▶ feed.json (JSON Feed 1.1) · feed.xml (RSS 2.0)

An entry's id is made of its event and its place in the log, which only grows, so a reader meets it once. Days come from
the data and stand for midnight UTC. Without a public address the links are relative to the feed, which feed readers
resolve; JSON Feed's addresses, which must be absolute, are left out. Who opens the RSS feed in a browser sees its
entries by a style sheet; browsers have given up XSLT.
"""

from __future__ import annotations

import datetime
import html
from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import format_datetime
from xml.etree import ElementTree as ET

from build_tools.models import Correction
from build_tools.models.settings import Site
from build_tools.pages.event.corrections import entries
from build_tools.pages.event.frame import Files
from build_tools.pages.json_text import json_file
from build_tools.pages.open_data.addresses import Addresses
from build_tools.pages.templating import clean, relative
from build_tools.pages.views.book import Book

MOST = 50
"""Entries in a feed: readers keep what they have seen, and the log itself is a page."""
_ATOM = "http://www.w3.org/2005/Atom"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_LOOKS = "assets/wsw/feed.css"
_NO_TAGS = str.maketrans("<>", "‹›")
"""Some readers take titles and descriptions for HTML, others and browsers don't, so that no escape is right in both."""


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One piece of news of the site."""

    id: str
    date: datetime.date
    url: str
    """Relative to the site."""
    title: str
    lines: tuple[tuple[str, str], ...]
    """What it says, with a label before each line, or none: "Before", "After", "Why"."""

    @property
    def text(self) -> str:
        """Return it as plain text."""
        return "\n".join(f"{label}: {line}" if label else line for label, line in self.lines)

    @property
    def html(self) -> str:
        """Return it as HTML; every text in it is escaped."""
        strong = (f"<strong>{label}:</strong> " if label else "" for label, _ in self.lines)
        return "".join(
            f"<p>{label}{html.escape(line)}</p>" for label, (_, line) in zip(strong, self.lines, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed before it is written in either format."""

    folder: str
    home: str
    """The page that it belongs to, relative to the site."""
    title: str
    about: str
    entries: tuple[FeedItem, ...]


def of_event(book: Book) -> Files:
    """Make an event's two feeds."""
    name = book.project.settings.site.name
    about = f"What was published, corrected, clarified or updated in “{book.title}”."
    feed = Feed(book.url, book.url, f"{book.title}: corrections – {name}", about, _newest(entries_of(book)))
    return _files(feed, book.project.settings.site)


def of_site(site: Site, news: Sequence[FeedItem]) -> Files:
    """Make the two feeds of all events together."""
    feed = Feed("", "", site.name, "New explainers, and what was corrected in them.", _newest(news))
    return _files(feed, site)


def entries_of(book: Book) -> list[FeedItem]:
    """Return an event's news: that it was published, and what was corrected in it."""
    key = book.sheets.id
    day = book.event.published
    new = [FeedItem(key, day, book.url, f"New: {book.title}", (("", book.event.standfirst),))] if day else []
    return [*new, *(_entry(book, entry.id, entry.title, entry.correction) for entry in entries(book))]


def _entry(book: Book, key: str, of_what: str, correction: Correction) -> FeedItem:
    title = f"{correction.kind.capitalize()}: {of_what} ({book.title})"
    lines = (("Before", correction.was), ("After", correction.now), ("Why", correction.why))
    return FeedItem(f"{book.sheets.id}/{key}", correction.date, f"{book.url}sources/#{key}", title, lines)


def _newest(found: Sequence[FeedItem]) -> tuple[FeedItem, ...]:
    """Order by day, then by id, newest first, and keep the first fifty."""
    return tuple(sorted(found, key=lambda entry: (entry.date, entry.id), reverse=True)[:MOST])


def _files(feed: Feed, site: Site) -> Files:
    at = Addresses.of(site, feed.folder)
    return {f"{feed.folder}feed.json": _json_feed(feed, at), f"{feed.folder}feed.xml": _rss(feed, at)}


def _json_feed(feed: Feed, at: Addresses) -> bytes:
    addresses = {"home_page_url": at(feed.home), "feed_url": at(f"{feed.folder}feed.json")} if at.base else {}
    items = [
        {
            "id": f"{at.base}{entry.id}",
            **({"url": at(entry.url)} if at.base else {}),
            "title": entry.title,
            "content_html": clean(entry.html),
            "content_text": entry.text,
            "date_published": _midnight(entry.date).isoformat(),
        }
        for entry in feed.entries
    ]
    return json_file(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed.title,
            **addresses,
            "description": feed.about,
            "language": "en",
            "items": items,
        }
    )


def _rss(feed: Feed, at: Addresses) -> bytes:
    ET.register_namespace("atom", _ATOM)
    ET.register_namespace("content", _CONTENT)
    root = ET.Element("rss", {"version": "2.0"})
    channel = ET.SubElement(root, "channel")
    _add(channel, "title", feed.title.translate(_NO_TAGS))
    _add(channel, "link", at(feed.home))
    _add(channel, "description", feed.about.translate(_NO_TAGS))
    _add(channel, "language", "en")
    if feed.entries:
        _add(channel, "lastBuildDate", format_datetime(_midnight(feed.entries[0].date)))
    if at.base:
        own = {"href": at(f"{feed.folder}feed.xml"), "rel": "self", "type": "application/rss+xml"}
        ET.SubElement(channel, f"{{{_ATOM}}}link", own)
    for entry in feed.entries:
        item = ET.SubElement(channel, "item")
        _add(item, "title", entry.title.translate(_NO_TAGS))
        _add(item, "link", at(entry.url))
        _add(item, "pubDate", format_datetime(_midnight(entry.date)))
        _add(item, "description", entry.text.translate(_NO_TAGS))  # what a browser shows
        _add(item, f"{{{_CONTENT}}}encoded", entry.html)
        _add(item, "guid", f"{at.base}{entry.id}", isPermaLink="false")
    ET.indent(root, " ")
    declaration, rest = ET.tostring(root, encoding="utf-8", xml_declaration=True).split(b"\n", 1)
    looks = f'<?xml-stylesheet type="text/css" href="{relative(_LOOKS, feed.folder)}"?>'
    return b"\n".join((declaration, looks.encode(), rest, b""))


def _add(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = clean(text)


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)
