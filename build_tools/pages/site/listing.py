"""What the pages of the whole site show of one event: small enough to keep, so that an event need not be loaded for it.

Book ──▶ Listing (its card on the home page, its news for the feeds, its days) ──▶ home · feeds
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from build_tools.pages.event.differences import told_differently
from build_tools.pages.open_data.feeds import FeedItem, entries_of
from build_tools.pages.templating import fragment
from build_tools.pages.views.book import Book

EARLIEST = datetime.date(1980, 1, 1)
"""The earliest day that every archive format can hold."""

NAMES = ("anchors", "names")
"""What of an event the page of what is new alone shows."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One event, as the site's own pages show it."""

    id: str
    title: str
    fictional: bool
    draft: bool
    published: datetime.date
    """EARLIEST where it is not known."""
    last_change: datetime.date
    """The last day that its data name as one of a change; EARLIEST where they name none."""
    card: str
    """Its card on the home page, as HTML; every text in it is escaped."""
    news: tuple[FeedItem, ...]
    anchors: Mapping[str, tuple[str, ...]]
    """By page below its own, the ids that a link may name: of facts, statements, speakers and articles."""
    licences: tuple[tuple[str, str], ...]
    """Address, relative to the site, and licence of each article's page whose article has one."""
    outlets: tuple[str, ...]
    """Ids of the outlets that it compares."""
    names: Mapping[str, str]
    """By id, what a fact and the outlet of an article are called."""

    @classmethod
    def of(cls, book: Book) -> Listing:
        """Draw it from an event."""
        event = book.event
        days = [event.published, event.reviewed, *(entry.date for entry in book.sheets.corrections.corrections)]
        last = max([EARLIEST, *(day for day in days if day)])
        card = fragment("home_card", "", book=book, lead=next(iter(told_differently(book)), None))
        return cls(
            book.sheets.id,
            event.title,
            event.fictional,
            event.status == "draft",
            event.published or EARLIEST,
            last,
            card,
            tuple(entries_of(book)),
            _anchors(book),
            tuple(
                (mark.url, sheet.metadata.licence.value)
                for key, mark in book.marks.items()
                if (sheet := book.sheets.articles[key]).metadata.licence.is_known
            ),
            tuple(sorted({sheet.outlet for sheet in book.sheets.articles.values()})),
            {key: fact.title for key, fact in book.facts.items()}
            | {key: mark.name for key, mark in book.marks.items()},
        )

    def as_json(self) -> dict[str, Any]:
        """Return it in JSON's terms."""
        held: dict[str, Any] = _ADAPTER.dump_python(self, mode="json")
        return held

    @classmethod
    def from_json(cls, held: Mapping[str, Any]) -> Listing:
        """Take it back from JSON's terms; raises ValueError for anything else."""
        return _ADAPTER.validate_python(held)


_ADAPTER = TypeAdapter(Listing)


def _anchors(book: Book) -> dict[str, tuple[str, ...]]:
    statements = {f"articles/{key}/": tuple(sheet.statements) for key, sheet in book.sheets.articles.items()}
    speakers = tuple(key for key in book.said_by if key in book.sheets.people)
    return {"side-by-side/": tuple(book.facts), "sources/": tuple(book.marks), "who-said-what/": speakers} | statements
