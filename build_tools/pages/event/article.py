"""The annotated article: its statements in place where the licence allows the text, else in order.

text + statements ──segments──▶ paragraphs with marks in place, each with its statements next to it
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from build_tools.models import Basis, Known, Machine, Span
from build_tools.models.text import listed
from build_tools.pages.event.frame import Files, Link, event_page
from build_tools.pages.json_text import json_block
from build_tools.pages.open_data.jsonld import article_graph
from build_tools.pages.views.book import Book
from build_tools.pages.views.facts import FactView, Telling
from build_tools.pages.views.languages import language
from build_tools.pages.views.links import web
from build_tools.pages.views.outlets import Mark
from build_tools.pages.views.phrases import day
from build_tools.pages.views.statements import StatementView
from build_tools.sheets.stretches import covered_stretches

if TYPE_CHECKING:
    from build_tools.reading import Corrected

MOST_ELSEWHERE = 7
"""Up to so many other renderings all stand next to a statement, as many as an event of eight articles has. Of more the
nearest few do: all next to each would make an event's pages grow with the square of its articles."""
NEAREST = 3

BASES = {
    Basis.STATED: "stated in the article or on its page",
    Basis.EDITOR: "given by the editor",
    Basis.INFERRED: "inferred",
}


def _licence(name: str) -> str:
    return "All rights reserved" if name == "all-rights-reserved" else name


_IN_WORDS: Mapping[str, Callable[[str], str]] = {
    "Date": day, "Language": language, "Licence": _licence,
    "Credit": lambda line: line.removesuffix("."),
}  # fmt: skip
"""How what is known of an article is written, by its name on the page."""


class Meta(NamedTuple):
    """One line of an article's metadata."""

    name: str
    value: str
    basis: str = ""
    """How it is known, in words, and why where it is inferred."""
    href: str = ""
    stated: bool = False
    """Whether the article or its page states it."""


class StatementNote(NamedTuple):
    """A statement on the article's page, with the same utterance elsewhere and the facts that cite it."""

    telling: Telling
    """Its words, marked against the first of those elsewhere."""
    elsewhere: tuple[Telling, ...]
    """All, or where they are many the nearest, each of another article."""
    facts: tuple[FactView, ...]
    more: int = 0
    """How many articles more tell it."""
    more_at: str = ""
    """The address of the page on which they stand; empty where none has them together."""


class Segment(NamedTuple):
    """A stretch of the article's text, and the innermost statement it belongs to."""

    text: str
    statement: StatementView | None = None


class Paragraph(NamedTuple):
    """A paragraph of the article: its text where it may be shown, and its statements."""

    number: int
    segments: tuple[Segment, ...]
    notes: tuple[StatementNote, ...]


class CutView(NamedTuple):
    """What was taken out of the text before anything else read it."""

    what: str
    reason: str
    characters: int
    text: str
    """What was cut, where the licence allows it to be shown."""


def make(book: Book) -> Files:
    """Render a page for each of the event's articles."""
    files: Files = {}
    for key, mark in book.marks.items():
        files |= _article(book, key, mark)
    return files


def _article(book: Book, key: str, mark: Mark) -> Files:
    sheet, machine = book.sheets.articles[key], book.sheets.machines.get(key)
    text = book.sheets.texts.get(key, "")
    return event_page(
        book,
        "sources/",
        "article",
        mark.name,
        f"Every statement in {mark.name}’s article on {book.quoted_title}, in order, with its speaker and its words.",
        below=Link(mark.url, mark.name),
        mark=mark,
        meta=meta(book, key),
        paragraphs=_paragraphs(book, key, machine, text),
        full_text=bool(text),
        cuts=[CutView(cut.what, cut.reason, cut.end - cut.start, text[cut.start : cut.end]) for cut in sheet.cut],
        corrections=[(cut.words, _corrected(cut.words)) for cut in sheet.cut if cut.words],
        machine=machine,
        share=_percent(machine),
        cap=round(100 * book.project.settings.own_words_cap),
        graph=json_block(article_graph(book, key)),
    )


def _corrected(note: str) -> Corrected:
    from build_tools.reading import corrected  # all of that room takes long to load, and few articles have a note

    return corrected(note)


def meta(book: Book, key: str) -> list[Meta]:
    """Return what is known of an article, line by line, and last what is not."""
    given = book.sheets.articles[key].metadata
    rows: tuple[tuple[str, Known], ...] = (
        ("Headline", given.headline),
        ("Date", given.date),
        ("Address", given.url),
        ("Author", given.author),
        ("Credit", given.credit),
        ("Language", given.language),
        ("Licence", given.licence),
    )
    found = [_meta_row(name, known, linked=not book.event.fictional) for name, known in rows if known.is_known]
    fetched = (("Retrieved", given.retrieved), ("SHA-256 of what was retrieved", given.source_sha256))
    found += [_meta_row(name, known, linked=False) for name, known in fetched if known.is_known]
    if any(cut.what == "paywall" for cut in book.sheets.articles[key].cut):
        found.append(Meta("Extent", "a part: the text we hold stops where a subscription is offered"))
    unknown = [name.lower() for name, known in rows if not known.is_known]
    return [*found, Meta("Unknown", listed(unknown))] if unknown else found


def _meta_row(name: str, known: Known, *, linked: bool) -> Meta:
    value = _IN_WORDS.get(name, str)(known.value)
    basis = BASES[known.basis] if known.basis else ""
    why = f"{basis}: {known.note}" if known.note and basis else basis
    return Meta(name, value, why, web(known.value) if linked else "", known.basis is Basis.STATED)


def _percent(machine: Machine | None) -> int:
    if machine is None or not machine.own_words:
        return 0
    return round(100 * machine.own_words_reproduced / machine.own_words)


def _paragraphs(book: Book, key: str, machine: Machine | None, text: str) -> list[Paragraph]:
    """Group an article's statements by paragraph; with the text at hand every paragraph is shown."""
    views = book.of_article(key)
    notes = [_note(book, view) for view in views]
    number_of = {view.id: view.strip.paragraph if view.strip else 0 for view in views}
    spans = machine.paragraphs if machine else ()
    found = []
    for number in sorted({0, *range(1, len(spans) + 1)}):
        mine = tuple(note for note in notes if number_of[note.telling.statement.id] == number)
        segments: tuple[Segment, ...] = ()
        if text and number:
            segments = _segments(book, key, text, spans[number - 1][:2])
        if mine or segments:
            found.append(Paragraph(number, segments, mine))
    return found


def _note(book: Book, view: StatementView) -> StatementNote:
    """Return a statement's note: the same utterance in the other articles, and the facts that cite it."""
    others = [other for other, _ in book.counterparts.get(view.id, ())]
    shown = others if len(others) <= MOST_ELSEWHERE else _nearest(others)
    pairs = [book.pairs.of(view, other) for other in shown]
    telling = pairs[0][0] if pairs else Telling(view, view.runs)
    facts = tuple(book.fact_of.get(view.id, ()))
    more = len({other.mark.article for other in others} - {other.mark.article for other in shown})
    return StatementNote(telling, tuple(theirs for _, theirs in pairs), facts, more, _together(book, view, facts))


def _nearest(others: Sequence[StatementView]) -> list[StatementView]:
    """Return the first few that are of different articles; they come likest first."""
    of_article: dict[str, StatementView] = {}
    for other in others:
        of_article.setdefault(other.mark.article, other)
    return list(of_article.values())[:NEAREST]


def _together(book: Book, view: StatementView, facts: Sequence[FactView]) -> str:
    """Return where all that tell a statement stand: at the fact that cites it, or at its speaker."""
    if facts:
        return facts[0].actions.permalink
    return book.speaker_address(view.person) if view.person else ""


def _segments(book: Book, key: str, text: str, paragraph: Span) -> tuple[Segment, ...]:
    """Cut a paragraph where a statement begins or ends; where statements nest, the innermost names the stretch."""
    stretches = covered_stretches(text, paragraph, book.sheets.articles[key])
    return tuple(
        Segment(one.words, book.statements[one.statements[0]] if one.statements else None) for one in stretches
    )
