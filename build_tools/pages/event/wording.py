"""Wording and emphasis: what each outlet calls people and things, its verbs, and who gets how many words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.comparison.align import Excerpt
from build_tools.comparison.renderings import Rendering, renderings
from build_tools.comparison.wording import CuePair, CueRow, NameRow
from build_tools.comparison.wording import wording as find_wording
from build_tools.models import NameUse, Tier
from build_tools.pages.event import emphasis
from build_tools.pages.event.frame import Files, event_page
from build_tools.pages.views.book import JOINED_TIERS, Book
from build_tools.pages.views.facts import Telling
from build_tools.pages.views.outlets import Mark


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
    """The verbs of one utterance that two and more articles tell."""

    tellings: tuple[Telling, ...]
    """In the order of the columns."""
    sure: bool
    """Whether an editor confirmed every pair of it."""


@dataclass(frozen=True, slots=True)
class RenderingView:
    """One matched utterance: the words that stand for one another, and what only one puts in quotation marks."""

    tellings: tuple[Telling, Telling]
    replaced: tuple[tuple[str, str], ...]
    quoted_only: tuple[tuple[Telling, tuple[str, ...]], ...]


def make(book: Book) -> Files:
    """Render the page of words."""
    analyses = [book.sheets.analyses[key] for key in book.marks if key in book.sheets.analyses]
    found = find_wording(analyses, book.sheets.people, book.project.lexicon, book.comparison)
    rows = [*_differing(book, found.names), *_differing(book, found.terms)]
    return event_page(
        book,
        "wording/",
        "wording",
        "Wording and emphasis",
        f"What each outlet calls people, places and things in “{book.event.title}”, its verbs, and what it puts first.",
        names=[*_labels(book), *(row for row in rows if row.sure)],
        suggested=[row for row in rows if not row.sure],
        cues=[_cue_row(book, row) for row in found.cues],
        cue_groups=_cue_groups(book, found.cue_pairs, JOINED_TIERS),
        suggested_cues=_cue_groups(book, found.cue_pairs, (Tier.SUGGESTED,)),
        renderings=_renderings(book),
        phrases=_phrases(book),
        emphasis=emphasis.views(book),
    )


def _labels(book: Book) -> list[RowView]:
    """Count what the articles call a thing for which the editor lists their words."""
    views = []
    for name, forms in book.event.labels.items():
        columns = []
        for key, mark in book.marks.items():
            uses = book.sheets.analyses[key].names if key in book.sheets.analyses else ()
            columns.append((mark, tuple(view for form in forms if (view := _counted(form, uses)))))
        views.append(RowView(name, "term", tuple(columns), True))
    return views


def _counted(form: str, uses: Sequence[NameUse]) -> FormView | None:
    """Count a form as an article prints it; None where it doesn't."""
    same = [use for use in uses if use.text.casefold() == form.casefold()]
    same = same or [use for use in uses if use.text.casefold().split()[-1:] == [form.casefold()]]
    own, quoted = sum(use.own for use in same), sum(use.quoted for use in same)
    return FormView(form, own, quoted) if own or quoted else None


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


def _cue_groups(book: Book, pairs: Sequence[CuePair], tiers: Sequence[Tier]) -> list[CueView]:
    """Show the utterances whose verbs differ, each once, however many articles tell it."""
    joined = {(m.a, m.b): m for m in book.comparison.matches if m.tier in tiers}
    groups: dict[str, dict[str, bool]] = {}
    for pair in pairs:
        match = joined.get((pair.a, pair.b))
        if match is None:
            continue
        members = groups.setdefault(match.group, {})
        for side in (pair.a, pair.b):
            if side.statement in book.statements:
                members[side.statement] = members.get(side.statement, True) and pair.sure
    views = []
    for members in groups.values():
        told = [Telling(view, view.runs) for key, view in book.statements.items() if key in members]
        if len({telling.statement.cue.casefold() for telling in told}) > 1:
            views.append(CueView(tuple(told), all(members.values())))
    return views


def _phrases(book: Book) -> list[tuple[Telling, Telling]]:
    """Give the same phrase by different speakers, where the sheets hold the words of both (F13)."""
    return [
        book.pair(a, b)
        for match in book.comparison.matches
        if match.tier is Tier.SAME_PHRASE
        and (a := book.statements.get(match.a.statement)) is not None
        and (b := book.statements.get(match.b.statement)) is not None
        and a.words.text
        and b.words.text
    ]


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
    quoted = ((a, found.quoted_only_a), (b, found.quoted_only_b))
    return RenderingView(
        (a, b),
        tuple((one.a, one.b) for one in found.replaced),
        tuple((telling, words) for telling, words in quoted if words),
    )
