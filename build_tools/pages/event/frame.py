"""What every page of an event has around its body: breadcrumb, the event's navigation, front matter."""

from __future__ import annotations

from typing import NamedTuple

from build_tools.pages.share_card.letters import drawable
from build_tools.pages.templating import page
from build_tools.pages.views.book import Book

Files = dict[str, bytes]
"""Path below content/pages → bytes."""


class Link(NamedTuple):
    """An address relative to the site, and its words."""

    url: str
    text: str
    here: bool = False


SECTIONS = (
    ("", "Overview"),
    ("side-by-side/", "Side by side"),
    ("who-said-what/", "Who said what"),
    ("wording/", "Wording and emphasis"),
    ("sources/", "Sources"),
)
"""An event's pages in the order of its navigation."""
STATEMENTS_FIRST = 5
"""How much heavier a statement on its article's page weighs in a search than what other pages say about it."""


class Frame(NamedTuple):
    """An event page's surroundings."""

    book: Book
    title: str
    sections: tuple[Link, ...]
    crumbs: tuple[Link, ...]

    @property
    def fictional(self) -> bool:
        """Whether the page must say that nothing of it ever happened."""
        return self.book.event.fictional


def event_page(  # noqa: PLR0913, PLR0917 - a page is these things
    book: Book, section: str, template: str, title: str, description: str, below: Link | None = None, **views: object
) -> Files:
    """Render one page of an event.

    Args:
        book: The event.
        section: The page's section, one of SECTIONS; `below` names a page under it.
        template: The template's name.
        title: The page's own title; the event's is added in the browser's.
        description: A sentence for search engines and shared links.
        below: The page's own address and name, where it isn't the section's first.
        views: What the template shows.
    """
    url = below.url if below else book.url + section
    frame = Frame(
        book,
        title,
        tuple(Link(book.url + path, name, path == section) for path, name in SECTIONS),
        (Link("", "Explainers"), *((Link(book.url, book.short),) if section else ()))
        + ((Link(book.url + section, dict(SECTIONS)[section]),) if below else ()),
    )
    place = book.place("event")
    full = title if not section else f"{title}: {book.short}"
    front = {
        "title": f"{full} (fictional)" if book.event.fictional and "(fictional)" not in full else full,
        "description": f"A fictional event. {description}" if book.event.fictional else description,
        "source_file": place.file if place else None,
        "feed": book.url,
        "image": f"{book.url}card.png" if drawable(book) else None,
        "hide": ["navigation", "toc"],
        "search": {"boost": STATEMENTS_FIRST} if section == "sources/" and below else None,
    }
    return {f"{url}index.md": page(template, front, url, frame=frame, book=book, **views)}
