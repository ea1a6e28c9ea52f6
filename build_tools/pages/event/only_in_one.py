"""Only in one: what a single article has, as far as the text we hold goes (F8)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_tools.comparison.only_in_one import OnlyInOne
from build_tools.comparison.only_in_one import only_in_one as find_only
from build_tools.pages.event.frame import Files, event_page
from build_tools.pages.views.book import Book
from build_tools.pages.views.facts import FactView
from build_tools.pages.views.outlets import Mark
from build_tools.pages.views.statements import StatementView

_MARKS = re.compile(r"'([^',]*)'")
"""Words between straight marks, as the comparison names them."""


@dataclass(frozen=True, slots=True)
class OnlyView:
    """One thing that a single article has."""

    fact: FactView | None
    statements: tuple[StatementView, ...]
    nearest: StatementView | None
    why_not: str
    also: tuple[Mark, ...]
    """Who else has it, in a copy of the same report."""


@dataclass(frozen=True, slots=True)
class Column:
    """All that only one article has: the editor's facts, then statements that no fact cites."""

    mark: Mark
    others: tuple[Mark, ...]
    facts: tuple[OnlyView, ...]
    statements: tuple[OnlyView, ...]


def make(book: Book) -> Files:
    """Render the page."""
    analyses = [book.sheets.analyses[key] for key in book.marks if key in book.sheets.analyses]
    found = find_only(book.comparison, analyses, book.sheets.facts.facts, book.copies)
    columns = []
    for key, mark in book.marks.items():
        views = [(one, _view(book, one)) for one in found if one.article == key]
        others = tuple(other for other in book.marks.values() if other is not mark)
        facts = tuple(view for one, view in views if one.fact)
        loose = tuple(view for one, view in views if not one.fact and any(s.words.text for s in view.statements))
        columns.append(Column(mark, others, facts, loose))
    return event_page(
        book,
        "only-in-one/",
        "only_in_one",
        "Only in one outlet",
        f"What a single outlet reports of “{book.event.title}”, as far as the texts we hold go.",
        columns=columns,
    )


def _view(book: Book, one: OnlyInOne) -> OnlyView:
    statements = tuple(book.statements[key] for key in one.statements if key in book.statements)
    near = one.nearest
    nearest = book.statements.get(near.other.statement) if near and near.other else None
    also = tuple(book.marks[article] for article in one.also)
    why_not = _MARKS.sub("“\\1”", near.why_not) if near else ""
    return OnlyView(book.facts.get(one.fact or ""), statements, nearest, why_not, also)
