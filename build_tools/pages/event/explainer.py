"""The overview: how each article begins, who has what, the tellings, the event in one picture, what is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from build_tools.comparison.drafting.completeness import OPEN_ENDS
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.quantities import place_of_number
from build_tools.models import Basis, Kind, listed, words
from build_tools.pages.event.frame import Files, event_page
from build_tools.pages.event.wording import all_neutral, is_inflection
from build_tools.pages.json_text import json_block
from build_tools.pages.open_data.jsonld import explainer_graph
from build_tools.pages.views.book import Book
from build_tools.pages.views.facts import CellView, FactView, Telling, takes_back_in_its_cue, words_apart
from build_tools.pages.views.outlets import Mark
from build_tools.pages.views.phrases import day
from build_tools.pages.views.picture import Drawn, Picture, picture
from build_tools.pages.views.statements import StatementView

LEADS = 2
"""How many pairs the page shows at once; the rest of the editor's choice is folded away."""
MOST = 5
SUMMED_UP = 3
"""How many of the facts that differ most the summary shows."""
BRIEF = 9
"""How many words of an answer to whether something is so the summary shows, at most."""
FEW = 5
"""How many words of an article the summary shows of one fact, at most."""


class FactInBrief(NamedTuple):
    """How two articles tell one fact, each in a few words; only that they differ where a few words don't show it."""

    fact: FactView
    sides: tuple[tuple[CellView, str], ...] = ()
    """The words of each article; '' where what differs is how it has the fact."""


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


def contrast(fact: FactView) -> FactInBrief:
    """Show the difference in a few words: values that disagree, swapped words, the verbs, else whose words they are.

    Verbs alone tell nothing where they are neutral, or where two remarks may be meant.
    """
    cells = fact.differing
    if len(cells) < 2 or not (a := cells[0].against(cells[1])) or not (b := cells[1].against(cells[0])):
        return FactInBrief(fact)
    swapped = zip((run.other for run in b.runs if run.other), (run.other for run in a.runs if run.other), strict=False)
    few = (pair for pair in (*_values(fact, cells), *swapped) if _tells(*pair))
    answers = _answers(a, b) if fact.asks_whether else None
    shown = answers or next(few, _verbs(a, b) if fact.confirmed else ("", ""))
    differ = any(shown) or cells[0].says != cells[1].says
    return FactInBrief(fact, tuple(zip(cells, shown, strict=True)) if differ else ())


def _answers(a: Telling, b: Telling) -> tuple[str, str] | None:
    """Return whether a thing is so in the words of both, where these are brief: a denial with its verb."""
    said = []
    for one in (a.statement, b.statement):
        text = one.words.text.strip(" .,")
        is_turned = takes_back_in_its_cue(one)
        said.append(f"{one.cue} {text}" if is_turned and text else text.removeprefix("that "))
    return (said[0], said[1]) if all(0 < len(words(one)) <= BRIEF for one in said) else None


def _verbs(a: Telling, b: Telling) -> tuple[str, str]:
    """Return the reporting words of two tellings; "said" beside "told", or a verb beside none, shows nothing."""
    verbs = (a.statement.cue, b.statement.cue)
    return verbs if all(verbs) and verbs[0] != verbs[1] and not all_neutral((a, b)) else ("", "")


def _values(fact: FactView, cells: Sequence[CellView]) -> Iterator[tuple[str, str]]:
    """Return what an apparent contradiction is about, where both have it in their words: 20 here, 60 there."""
    for conflict in fact.conflicts:
        has = {mark.article: value for mark, value in conflict.sides}
        a, b = (_as_printed(has.get(cell.mark.article, ""), cell.tellings[0].statement.words.text) for cell in cells)
        if a and b:
            yield a, b


def _as_printed(value: str, text: str) -> str:
    """Return a value as a text has it, "at least three" for 3; '' where it has none."""
    place = place_of_number(text, value) if value else None
    return text[slice(*place)] if place else ""


def _tells(a: str, b: str) -> bool:
    """Whether a few words of one article beside a few of another show a reader that they differ.

    Words that something follows ("that failure to") are torn out of a sentence, and show nothing.
    """
    sides = words(a.casefold()), words(b.casefold())
    said = any(set(side) - FUNCTION_WORDS for side in sides)
    torn = any(OPEN_ENDS.intersection(side[-1:]) for side in sides)
    return said and not torn and max(map(len, sides)) <= FEW and not is_inflection(a, b)


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
            telling = book.pair(first, other)[0] if other else Telling(first, first.runs)
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


def told_differently(book: Book) -> list[FactView]:
    """Return the facts told most differently: the editor's choice, or else those whose words show it best.

    Where few do, those that are told in other words throughout.
    """
    chosen = [book.facts[key] for key in book.event.told_differently if key in book.facts]
    if not chosen:
        apart = {fact.id: words_apart(*fact.differing) if len(fact.cells) > 1 else 0 for fact in book.facts.values()}
        chosen = [fact for fact in book.facts.values() if fact.difference or apart[fact.id]]
        chosen.sort(key=lambda fact: apart[fact.id], reverse=True)
        others = [fact for fact in book.facts.values() if fact not in chosen and fact.in_other_words]
        chosen += others[: max(0, LEADS - len(chosen))]
    return chosen[:MOST]


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
