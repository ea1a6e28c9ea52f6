"""The overview: how each article begins, who has what, the tellings, the event in one picture, what is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from build_tools.models import Basis, Kind, listed, words
from build_tools.pages.event.differences import FactInBrief, contrast, told_differently
from build_tools.pages.event.frame import Files, event_page
from build_tools.pages.event.side_by_side import without_a_fact
from build_tools.pages.json_text import json_block
from build_tools.pages.open_data.jsonld import explainer_graph
from build_tools.pages.views.book import Book
from build_tools.pages.views.facts import FactView, Telling
from build_tools.pages.views.outlets import Mark
from build_tools.pages.views.phrases import day
from build_tools.pages.views.picture import Drawn, Picture, picture
from build_tools.pages.views.statements import StatementView

LEADS = 2
"""How many pairs the page shows at once; the rest of the editor's choice is folded away."""
SUMMED_UP = 3
"""How many of the facts that differ most the summary shows."""
FEW = 5
"""Words, at most, that a paraphrase quotes without beginning anything."""


class OnlyIn(NamedTuple):
    """The facts that one article alone has, or that only the copies of one report have."""

    article: str
    name: str
    """The outlet, or the outlets that print the report."""
    has: str
    """"has", or "have" of several outlets."""
    facts: tuple[FactView, ...]


class Summary(NamedTuple):
    """Who has what."""

    total: int
    articles: int
    by_all: int
    """How many facts all articles have."""
    by_several: int
    """How many facts more than one report has, by all or not."""
    differ: tuple[FactInBrief, ...]
    alone: tuple[OnlyIn, ...]
    unchecked: int
    """How many facts were found in one report and not looked for in all others."""


class ArticleOpening(NamedTuple):
    """How an article begins: its headline, and the first thing that it says."""

    mark: Mark
    headline: str
    first: Telling | None
    other: StatementView | None = None
    """What the same speaker is reported to have said elsewhere, with another reporting word: the two are marked."""


class MomentView(NamedTuple):
    """A point of the timeline."""

    when: str
    """In words: "4 May 2023", "by 4 May 2023" where no text gives the day."""
    iso: str
    precision: str
    text: str
    statements: tuple[StatementView, ...]
    """What it rests on: the first statement of each article."""
    facts: tuple[FactView, ...]
    exact: bool


class PointView(NamedTuple):
    """A sentence of the editor's with the facts it rests on."""

    text: str
    facts: tuple[FactView, ...]
    id: str = ""
    question: str = ""


def make(book: Book) -> Files:
    """Render the overview of one event."""
    leads = told_differently(book)
    event = book.event
    return event_page(
        book,
        "",
        "explainer",
        event.title,
        event.standfirst,
        summary=summary(book, leads),
        openings=openings(book),
        of_day=_of_one_day(book),
        matches=len(without_a_fact(book)),
        leads=leads[:LEADS],
        more_leads=leads[LEADS:],
        picture=drawn(book, leads),
        known=[PointView(point.text, _facts(book, point.facts)) for point in event.known],
        unknown=[PointView(point.text, _facts(book, point.facts)) for point in event.unknown],
        questions=[
            PointView(asked.answer, _facts(book, asked.facts), key, asked.question)
            for key, asked in event.questions.items()
        ],
        timeline=_timeline(book),
        graph=json_block(explainer_graph(book)),
    )


def summary(book: Book, leads: Sequence[FactView]) -> Summary:
    """Count who has what. What nobody has looked for is counted apart from what is not there.

    Of a draft nothing is said to differ but what the draft says so of: other words alone are no difference.
    """
    facts = tuple(book.facts.values())
    differ = [fact for fact in leads if fact.confirmed or fact.difference or fact.conflicts]
    return Summary(
        len(facts),
        len(book.marks),
        sum(all(cell.mentioned for cell in fact.cells) for fact in facts),
        sum(fact.only_found_in is None for fact in facts),
        tuple(contrast(fact) for fact in differ[:SUMMED_UP]),
        tuple(_alone(book, facts)),
        sum(fact.unchecked and fact.only_found_in is not None for fact in facts),
    )


def _alone(book: Book, facts: Sequence[FactView]) -> Iterator[OnlyIn]:
    """Return, report by report, the facts that an editor found in no other report."""
    printed_by = {article: one.articles for one in book.copies for article in one.articles}
    reports = dict.fromkeys(printed_by.get(article, (article,)) for article in book.marks)
    for report in reports:
        mine = tuple(fact for fact in facts if fact.only_in and fact.only_in.mark.article in report)
        if mine:
            name = listed([book.marks[article].name for article in report])
            yield OnlyIn(report[0], name, "has" if len(report) == 1 else "have", mine)


def openings(book: Book) -> list[ArticleOpening]:
    """Return each article's headline and first words, marked against another article's: the first's, or the next's.

    None where not even two of several articles have one to show: a single beginning tells of no difference.
    """
    firsts = {key: _first(book, key) for key in book.marks}
    told = [first for first in firsts.values() if first]
    found = []
    for key, mark in book.marks.items():
        known, first = book.sheets.articles[key].metadata.headline, firsts[key]
        other = next((one for one in told if one is not first), None)
        telling = None
        if first:
            telling = book.pairs.of(first, other)[0] if other else Telling(first, first.runs)
        verb = next((one for one in told if first and one is not first and _other_verb(first, one)), None)
        found.append(ArticleOpening(mark, known.value if known.is_known else "", telling, verb))
    found.sort(key=lambda one: not (one.headline or one.first))  # an article of which neither is known comes last
    begun = sum(bool(one.headline or one.first) for one in found)
    return found if begun >= min(len(found), 2) else []


def _other_verb(one: StatementView, other: StatementView) -> bool:
    """Whether two articles report one speaker with different words: said, claimed."""
    return bool(one.person and one.person == other.person and one.cue and other.cue and one.cue != other.cue)


def _first(book: Book, article: str) -> StatementView | None:
    """Return the first statement of an article's first paragraph whose words its sheet holds.

    Those of its headline stand above it; a few that a paraphrase quotes ("started running") begin nothing.
    """
    headline = book.sheets.articles[article].metadata.headline
    told = [view for view in book.of_article(article) if not (headline.is_known and _within(view, headline.value))]
    lead = (view for view in told if view.strip == told[0].strip)
    whole = (view for view in lead if view.kind is not Kind.MIXED or len(words(view.words.text)) > FEW)
    return next((view for view in whole if view.words.text), None)


def _within(view: StatementView, headline: str) -> bool:
    """Whether what a statement says is a part of the headline, whatever the marks around either."""
    said = words(view.words.text)
    return bool(said) and f" {' '.join(said)} " in f" {' '.join(words(headline))} "


def _of_one_day(book: Book) -> str:
    """Return the day of all articles, where it is the same and not inferred; else each says its own."""
    dates = [sheet.metadata.date for sheet in book.sheets.articles.values()]
    sure = all(known.is_known and known.basis is not Basis.INFERRED for known in dates)
    return day(dates[0].value) if sure and len({known.value for known in dates}) == 1 else ""


def drawn(book: Book, leads: Sequence[FactView]) -> Picture | None:
    """Draw the event."""
    names = {key: person.name for key, person in book.sheets.people.items()}
    chosen = [fact.id for fact in leads]
    facts = tuple(book.facts.values())
    return picture(Drawn(book.marks, book.sheets.machines, book.sheets.analyses, names, facts, chosen))


def _facts(book: Book, keys: tuple[str, ...]) -> tuple[FactView, ...]:
    return tuple(sorted((book.facts[key] for key in keys if key in book.facts), key=lambda fact: fact.number))


def _timeline(book: Book) -> list[MomentView]:
    return [
        MomentView(
            f"{moment.limit} {day(moment.when)}" if moment.limit else day(moment.when),
            moment.when,
            moment.precision,
            moment.text,
            _one_an_article(book.statements[key] for key in moment.statements if key in book.statements),
            _facts(book, moment.facts),
            moment.limit is None,
        )
        for moment in book.event.timeline
    ]


def _one_an_article(views: Iterable[StatementView]) -> tuple[StatementView, ...]:
    first: dict[str, StatementView] = {}
    for view in views:
        first.setdefault(view.mark.article, view)
    return tuple(first.values())
