"""Wording: what each outlet calls people, places and things, the verbs it gives their words, and who gets how many."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.comparison.align import Excerpt
from build_tools.comparison.passages import shared_passages
from build_tools.comparison.renderings import Rendering, renderings
from build_tools.comparison.voice import UNNAMED, voice_share
from build_tools.comparison.wording import CuePair, CueRow, NameRow
from build_tools.comparison.wording import wording as find_wording
from build_tools.pages.book import JOINED_TIERS, Book
from build_tools.pages.facts import Telling
from build_tools.pages.frame import Files, event_page
from build_tools.pages.outlets import Mark
from build_tools.pages.words import LEAST_SHARED


@dataclass(frozen=True, slots=True)
class FormView:
    """One form of a name and how often it stands outside and inside quotation marks."""

    text: str
    own: int
    quoted: int


@dataclass(frozen=True, slots=True)
class RowView:
    """A name or thing, or a speaker, with what each article has in its column."""

    name: str
    what: str
    columns: tuple[tuple[Mark, tuple[FormView, ...]], ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class CueView:
    """The verbs of one matched utterance."""

    tellings: tuple[Telling, Telling]
    classes: tuple[str, str]
    sure: bool


@dataclass(frozen=True, slots=True)
class RenderingView:
    """One matched utterance: the words that stand for one another, and what only one puts in quotation marks."""

    tellings: tuple[Telling, Telling]
    replaced: tuple[tuple[str, str], ...]
    quoted_only: tuple[tuple[Telling, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker's share of the words of one article."""

    name: str
    own: bool
    shares: tuple[tuple[Mark, int, int, int], ...]
    """Mark, quoted words, paraphrased words, per cent of the article's attributed and own words."""


def make(book: Book) -> Files:
    """Render the page of words."""
    analyses = [book.sheets.analyses[key] for key in book.marks if key in book.sheets.analyses]
    found = find_wording(analyses, book.sheets.people, book.project.lexicon, book.comparison)
    return event_page(
        book,
        "wording/",
        "wording",
        "Wording",
        f"What each outlet calls people, places and things in “{book.event.title}”, and its verbs for their words.",
        names=_differing(book, found.names),
        terms=_differing(book, found.terms),
        cues=[_cue_row(book, row) for row in found.cues],
        cue_pairs=[view for pair in found.cue_pairs if (view := _cue_pair(book, pair))],
        renderings=_renderings(book),
        voices=_voices(book),
        shared=_shared(book),
    )


def _differing(book: Book, rows: tuple[NameRow, ...]) -> list[RowView]:
    """Keep the rows where the articles' forms differ at all."""
    views = []
    for row in rows:
        by_article = {
            key: tuple(FormView(f.text, f.own, f.quoted) for f in row.forms if f.article == key) for key in book.marks
        }
        forms = [frozenset(form.text for form in mine) for mine in by_article.values() if mine]
        if len(forms) > 1 and len(set(forms)) > 1:
            columns = tuple((mark, by_article[key]) for key, mark in book.marks.items())
            views.append(RowView(row.name, row.what, columns, row.sure))
    return views


def _cue_row(book: Book, row: CueRow) -> RowView:
    name = book.sheets.people[row.speaker].name if row.speaker in book.sheets.people else row.speaker
    columns = tuple(
        (mark, tuple(FormView(use.cue, use.count, 0) for use in row.uses if use.article == key))
        for key, mark in book.marks.items()
    )
    return RowView(name, "", columns, True)


def _cue_pair(book: Book, pair: CuePair) -> CueView | None:
    """Show the pairs whose verbs differ."""
    a, b = book.statements.get(pair.a.statement), book.statements.get(pair.b.statement)
    if a is None or b is None or pair.cue_a.casefold() == pair.cue_b.casefold():
        return None
    return CueView(book.pair(a, b), (pair.class_a, pair.class_b), pair.sure)


def _renderings(book: Book) -> list[RenderingView]:
    """Give the pairs that have something to tell of their words."""
    excerpts = {
        key: Excerpt(((0, view.words.text),), view.words.quoted)
        for key, view in book.statements.items()
        if view.words.text
    }
    views = [
        _rendering(book, found)
        for found in renderings(book.comparison, excerpts, book.project.lexicon)
        if found.match.tier in JOINED_TIERS
    ]
    return [view for view in views if view.replaced or view.quoted_only]


def _rendering(book: Book, found: Rendering) -> RenderingView:
    a, b = book.pair(book.statements[found.match.a.statement], book.statements[found.match.b.statement])
    related = found.alignment.shared >= LEAST_SHARED
    quoted = ((a, found.quoted_only_a), (b, found.quoted_only_b))
    return RenderingView(
        (a, b),
        tuple((one.a, one.b) for one in found.replaced) if related else (),
        tuple((telling, words) for telling, words in quoted if words),
    )


def _voices(book: Book) -> list[Voice]:
    analyses = [book.sheets.analyses[key] for key in book.marks if key in book.sheets.analyses]
    shares = voice_share(analyses, book.sheets.people, book.project.lexicon)
    totals = {
        mark: sum(w.quoted + w.paraphrased for share in shares for w in share.by_article if w.article == mark) or 1
        for mark in book.marks
    }
    found = []
    for share in shares:
        cells = tuple(
            (
                book.marks[w.article],
                w.quoted,
                w.paraphrased,
                round(100 * (w.quoted + w.paraphrased) / totals[w.article]),
            )
            for w in share.by_article
        )
        name = "The outlet itself" if share.own else ("Not named" if share.id == UNNAMED else share.name)
        found.append(Voice(name, share.own, cells))
    return found


def _shared(book: Book) -> list[tuple[Mark, Mark, int]]:
    """Give the pairs of articles that share runs of their own words, and how many runs."""
    shared = shared_passages({key: machine.passages for key, machine in book.sheets.machines.items()})
    pairs: dict[tuple[str, str], int] = {}
    for run in shared.runs:
        pairs[run.a, run.b] = pairs.get((run.a, run.b), 0) + 1
    return [(book.marks[a], book.marks[b], runs) for (a, b), runs in sorted(pairs.items())]
