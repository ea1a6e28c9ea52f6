"""Corrections: the log of one event, newest first, each entry linked to the spot it corrects."""

from __future__ import annotations

from typing import NamedTuple

from build_tools.models import Correction
from build_tools.pages.views.book import Book


class LogEntry(NamedTuple):
    """One correction and where its target stands."""

    id: str
    correction: Correction
    target: str
    title: str


def entries(book: Book) -> list[LogEntry]:
    """Return the log, newest first."""
    found = [_entry(book, n, entry) for n, entry in enumerate(book.sheets.corrections.corrections, 1)]
    return sorted(found, key=lambda entry: entry.correction.date, reverse=True)


def _entry(book: Book, number: int, correction: Correction) -> LogEntry:
    key = correction.target
    if key in book.facts:
        return LogEntry(f"correction-{number}", correction, book.facts[key].actions.permalink, book.facts[key].title)
    if key in book.statements:
        view = book.statements[key]
        return LogEntry(f"correction-{number}", correction, view.actions.permalink, f"{view.who} in {view.mark.name}")
    return LogEntry(f"correction-{number}", correction, book.url, book.event.title)
