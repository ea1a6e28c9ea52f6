"""Sources: the articles, the outlets, what was corrected, and all of it as data."""

from __future__ import annotations

from typing import NamedTuple

from build_tools.models import Outlet
from build_tools.models.text import listed
from build_tools.pages.event.article import Meta, meta
from build_tools.pages.event.corrections import entries
from build_tools.pages.event.data import tables
from build_tools.pages.event.frame import Files, event_page
from build_tools.pages.open_data.jsonld import RIGHTS
from build_tools.pages.views.book import Book
from build_tools.pages.views.outlets import Mark
from build_tools.pages.views.pairs import MOST_COMPARED
from build_tools.pages.views.phrases import number_word


class SourceView(NamedTuple):
    """One article with its outlet's card."""

    mark: Mark
    meta: tuple[Meta, ...]
    statements: int
    outlet: Outlet | None


def make(book: Book) -> Files:
    """Render the page."""
    sheets = book.sheets
    return event_page(
        book,
        "sources/",
        "sources",
        "Sources",
        f"The articles that {book.quoted_title} rests on, their outlets, corrections, and the data.",
        sources=[_source(book, key, mark) for key, mark in book.marks.items()],
        held=held(book),
        drafted=any(fact.suggestion for fact in book.facts.values()),
        entries=entries(book),
        tables=tables(book),
        annotations=sum(len(s.words) for sheet in sheets.articles.values() for s in sheet.statements.values()),
        license_note=RIGHTS,
    )


def _source(book: Book, key: str, mark: Mark) -> SourceView:
    outlet = book.project.outlets.get(book.sheets.articles[key].outlet)
    return SourceView(mark, tuple(meta(book, key)), len(book.of_article(key)), outlet)


def held(book: Book) -> str:
    """Return how much text we hold: "Two articles, 363 and 408 words"; of many the shortest and the longest."""
    counts = [mark.words for mark in book.marks.values()]
    words = [f"{count:,}" for count in counts]
    size = f", {listed(words)}" if len(counts) <= MOST_COMPARED else f" of {min(counts):,} to {max(counts):,}"
    return f"{number_word(len(words)).capitalize()} {'article' if len(words) == 1 else 'articles'}{size} words"
