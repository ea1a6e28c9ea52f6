"""The explainer: what happened according to whom, and where the tellings differ most."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.models import Outlet, Person, words
from build_tools.pages.event.frame import Files, event_page
from build_tools.pages.event.side_by_side import topics
from build_tools.pages.json_text import json_block
from build_tools.pages.open_data.jsonld import explainer_graph
from build_tools.pages.views.book import Book
from build_tools.pages.views.facts import FactView
from build_tools.pages.views.outlets import Mark
from build_tools.pages.views.phrases import day, listed, number_word
from build_tools.pages.views.statements import StatementView

LEADS = 3
"""How many pairs the first screen shows; the rest of the editor's choice is folded away."""
MOST = 5


@dataclass(frozen=True, slots=True)
class MomentView:
    """A point of the timeline."""

    when: str
    iso: str
    precision: str
    text: str
    statements: tuple[StatementView, ...]
    """What it rests on: the first statement of each article."""
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class PointView:
    """A sentence of the editor's with the facts it rests on."""

    text: str
    facts: tuple[FactView, ...]
    id: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class PersonView:
    """Someone in the who's who."""

    id: str
    person: Person
    address: str
    """Where their words stand together; empty for those who don't speak."""
    one_voice: str
    """The institution with which we read them as one voice; empty for those who speak for themselves."""


@dataclass(frozen=True, slots=True)
class OutletView:
    """An outlet's card."""

    mark: Mark
    outlet: Outlet


def make(book: Book) -> Files:
    """Render the explainer of one event."""
    leads = told_differently(book)
    event = book.event
    return event_page(
        book,
        "",
        "explainer",
        event.title,
        event.standfirst,
        leads=leads[:LEADS],
        more_leads=leads[LEADS:],
        topics=topics(book, tuple(book.facts.values())),
        held=held(book),
        known=[PointView(point.text, _facts(book, point.facts)) for point in event.known],
        unknown=[PointView(point.text, _facts(book, point.facts)) for point in event.unknown],
        questions=[
            PointView(asked.answer, _facts(book, asked.facts), key, asked.question)
            for key, asked in event.questions.items()
        ],
        timeline=_timeline(book),
        people=_people(book),
        drafted=any(fact.suggestion for fact in book.facts.values()),
        outlets=_outlets(book),
        graph=json_block(explainer_graph(book)),
    )


def told_differently(book: Book) -> list[FactView]:
    """Give the facts told most differently: the editor's choice, or else those whose words show it best."""
    chosen = [book.facts[key] for key in book.event.told_differently if key in book.facts]
    if not chosen:
        chosen = [fact for fact in book.facts.values() if fact.difference or _contrast(fact)]
        chosen.sort(key=_contrast, reverse=True)
    return chosen[:MOST]


def _contrast(fact: FactView) -> int:
    """Say how well the words of a fact show that it is told differently.

    Counted in words of the least telling: those that differ, or those that are shared where they are fewer. One moment
    in other words has many of both; the same words, or words that have nothing in common, show little.
    """
    counted = []
    for cell in fact.cells:
        for telling in cell.tellings[:1]:
            other = sum(len(words(run.text)) for run in telling.runs if run.mark)
            shared = sum(len(words(run.text)) for run in telling.runs if not run.mark)
            counted.append(min(other, shared))
    told = [count for count in counted if count]
    return min(told) if len(told) > 1 else 0


def held(book: Book) -> str:
    """Say how much text we hold: "Two articles, 363 and 408 words"."""
    words = [f"{mark.words:,}" for mark in book.marks.values()]
    noun = "article" if len(words) == 1 else "articles"
    return f"{number_word(len(words)).capitalize()} {noun}, {listed(words)} words"


def _facts(book: Book, keys: tuple[str, ...]) -> tuple[FactView, ...]:
    return tuple(book.facts[key] for key in keys if key in book.facts)


def _timeline(book: Book) -> list[MomentView]:
    return [
        MomentView(
            day(moment.when),
            moment.when,
            moment.precision,
            moment.text,
            _one_an_article(book.statements[key] for key in moment.statements if key in book.statements),
            _facts(book, moment.facts),
        )
        for moment in book.event.timeline
    ]


def _one_an_article(views: Iterable[StatementView]) -> tuple[StatementView, ...]:
    first: dict[str, StatementView] = {}
    for view in views:
        first.setdefault(view.mark.article, view)
    return tuple(first.values())


def _people(book: Book) -> list[PersonView]:
    return [
        PersonView(key, person, book.speaker_address(key) if key in book.said_by else "", _one_voice(book, key))
        for key, person in book.sheets.people.items()
    ]


def _one_voice(book: Book, key: str) -> str:
    people = book.sheets.people
    voice = people[key].voice or key
    return people[voice].name if voice in people and voice != key else ""


def _outlets(book: Book) -> list[OutletView]:
    found, seen = [], set()
    for article, mark in book.marks.items():
        key = book.sheets.articles[article].outlet
        if key in book.project.outlets and key not in seen:
            seen.add(key)
            found.append(OutletView(mark, book.project.outlets[key]))
    return found
