"""Emphasis: what each outlet asserts itself, what stands first, whose words fill the text, what texts share."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from build_tools.comparison.matching.cells import cells_of_facts
from build_tools.comparison.wording.passages import Copies, is_one_report, shared_passages
from build_tools.comparison.wording.prominence import Prominence, prominence, shifts, words_in
from build_tools.comparison.wording.voice import VoiceShare, voice_differences, voice_share
from build_tools.models.sheet import UNNAMED
from build_tools.models.text import counted
from build_tools.pages.views.book import Book
from build_tools.pages.views.facts import FactView
from build_tools.pages.views.figures import Share, WordsFigure, words_figure
from build_tools.pages.views.outlets import Mark
from build_tools.pages.views.phrases import headed

_FAR = 0.25
"""A quarter of the text lies between a fact told early and the same told late."""
_SHIFTS = 5
_SPEAKERS = 11
"""A figure with more bars than a dozen is no figure; the table has all of them."""
_IN_A_ROW = 3
"""So many figures stand in a row, with the same speaker on the same line; of more each shows only whom it quotes."""


class ShiftView(NamedTuple):
    """A fact that one outlet tells early and another late."""

    fact: FactView
    sides: tuple[tuple[Mark, str], tuple[Mark, str]]
    """Outlet and place, the early one first."""


class VoiceRow(NamedTuple):
    """One speaker's words in every article."""

    name: str
    own: bool
    shares: tuple[tuple[Mark, Share], ...]


class SharedView(NamedTuple):
    """Two articles with runs of the same own words."""

    a: Mark
    b: Mark
    runs: int
    words: int


class CopiesView(NamedTuple):
    """Articles that print one report."""

    marks: tuple[Mark, ...]
    percent: int


class Emphasis(NamedTuple):
    """What the page of wording and emphasis shows of emphasis."""

    voices: tuple[FactView, ...]
    shifts: tuple[ShiftView, ...]
    figures: tuple[WordsFigure, ...]
    rows: tuple[VoiceRow, ...]
    shared: tuple[SharedView, ...]
    copies: tuple[CopiesView, ...]


def views(book: Book) -> Emphasis:
    """Return what the page of wording and emphasis shows of emphasis."""
    found = prominence(cells_of_facts(book.sheets.facts.facts), book.sheets.machines)
    rows = _voices(book)
    return Emphasis(
        voices=tuple(book.facts[one.key] for one in voice_differences(book.sheets.facts.facts)),
        shifts=tuple(_shifts(book, found)),
        figures=tuple(figures_of(book.marks.values(), rows)),
        rows=tuple(rows),
        shared=tuple(_shared(book)),
        copies=tuple(_copies(book, one) for one in book.copies),
    )


def _shifts(book: Book, found: Sequence[Prominence]) -> list[ShiftView]:
    views = []
    for shift in shifts(found, _FAR)[:_SHIFTS]:
        early, late = (
            (book.marks[side.article], f"paragraph {side.place.paragraph} of {side.place.paragraphs}")
            for side in (shift.first, shift.last)
            if side.place is not None
        )
        views.append(ShiftView(book.facts[shift.key], (early, late)))
    return views


def _voices(book: Book) -> list[VoiceRow]:
    analyses = [book.sheets.analyses[key] for key in book.marks if key in book.sheets.analyses]
    shares = voice_share(analyses, book.sheets.people, book.project.lexicon)
    totals = {
        key: sum(w.quoted + w.paraphrased for share in shares for w in share.by_article if w.article == key) or 1
        for key in book.marks
    }
    return [
        VoiceRow(
            _name(share),
            share.own,
            tuple(
                (book.marks[w.article], Share(_name(share), w.quoted, w.paraphrased, totals[w.article]))
                for w in share.by_article
            ),
        )
        for share in shares
    ]


def _name(share: VoiceShare) -> str:
    named = "Not named" if share.id == UNNAMED else headed(share.name.removeprefix("the "))
    return "The outlet itself" if share.own else named


def figures_of(marks: Collection[Mark], rows: Sequence[VoiceRow]) -> list[WordsFigure]:
    """Draw a figure for each article: the speakers with most words, the others together, the outlet itself."""
    speakers, own = [row for row in rows if not row.own], [row for row in rows if row.own]
    shares = []
    for mark in marks:
        theirs = [next((s for m, s in row.shares if m is mark), Share(row.name, 0, 0, 1)) for row in (*speakers, *own)]
        shown = theirs[: min(_SPEAKERS, len(speakers))]
        rest = theirs[len(shown) : len(speakers)]
        if rest:
            together = sum(s.quoted for s in rest), sum(s.paraphrased for s in rest)
            shown.append(Share(counted(len(rest), "other"), *together, rest[0].total))
        lines = [*shown, *theirs[len(speakers) :]]
        shares.append([line for line in lines if line.words or len(marks) <= _IN_A_ROW])
    widest = max((share.words / share.total for shown in shares for share in shown), default=1.0)
    return [
        words_figure(f"words-{number}", mark, shown, widest)
        for number, (mark, shown) in enumerate(zip(marks, shares, strict=True), 1)
    ]


def _shared(book: Book) -> list[SharedView]:
    """Return the pairs of articles that share runs of their own words, with how many words that are.

    Copies of one report are listed already.
    """
    shared = shared_passages({key: machine.passages for key, machine in book.sheets.machines.items()})
    spans: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for run in shared.runs:
        spans.setdefault((run.a, run.b), []).append(run.a_span)
    return [
        SharedView(book.marks[a], book.marks[b], len(found), words_in(found, book.sheets.machines[a].paragraphs))
        for (a, b), found in sorted(spans.items())
        if not is_one_report((a, b), shared.copies)
    ]


def _copies(book: Book, copies: Copies) -> CopiesView:
    return CopiesView(tuple(book.marks[article] for article in copies.articles), round(100 * copies.share))
