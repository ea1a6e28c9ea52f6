"""From the sheets to the pages' folder, one module a page.

    Project ─▶ Book (one an event) ─▶ explainer · side_by_side · who_said_what · wording · sources
            │                         · article · moved · data · open_data · card ─▶ path → bytes ─▶ writer
            │   └▶ Listing ─▶ home · feeds · whats_new
            └▶ about

Nothing here reads an article's text but what the sheets hand over, so that a clone without the texts writes the same
bytes.
"""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.pages import open_data
from build_tools.pages.event import (
    article,
    data,
    explainer,
    moved,
    side_by_side,
    sources,
    who_said_what,
    wording,
)
from build_tools.pages.event.frame import Files
from build_tools.pages.share_card import card
from build_tools.pages.site import about, benchmark, home, whats_new
from build_tools.pages.site.listing import Listing
from build_tools.pages.views.book import Book
from build_tools.sheets.bundle import Project
from build_tools.sheets.history.log import Since

EVENT_PAGES = (
    explainer,
    side_by_side,
    who_said_what,
    wording,
    sources,
    article,
    moved,
    data,
    open_data,
)


def pages(project: Project) -> Files:
    """Make all generated files, without writing any."""
    books = [Book(project, sheets) for sheets in project.events]
    files = of_site(project, [Listing.of(book) for book in books])
    for book in books:
        files |= of_event(book)
    return files


def of_event(book: Book, draw: card.Draw = card.drawn) -> Files:
    """Make the files of one event; `draw` makes its card's picture."""
    files: Files = {}
    for module in EVENT_PAGES:
        files |= module.make(book)
    return files | card.make(book, draw)


def of_site(project: Project, listings: Sequence[Listing], history: Sequence[Since] | None = None) -> Files:
    """Make the files of the whole site; of the events they need no more than their listings.

    Args:
        project: The project; its events may be left out.
        listings: Its events.
        history: What each commit changed in the data; None where Git can't tell.
    """
    new = whats_new.make(history, listings)
    return (
        home.make(project, listings, whats_new.URL if new else None)
        | new
        | about.make(project)
        | benchmark.make(project)
        | open_data.of_site(
            project,
            [entry for listing in listings for entry in listing.news],
            [one for listing in listings for one in listing.licences],
        )
        | card.of_site(project)
    )
