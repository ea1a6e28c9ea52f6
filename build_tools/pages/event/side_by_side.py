"""Side by side: every fact a row, every article a column, every cell the outlet's exact words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from build_tools.pages.event.frame import Files, event_page
from build_tools.pages.json_text import json_block
from build_tools.pages.open_data.jsonld import facts_graph
from build_tools.pages.views.book import Book
from build_tools.pages.views.facts import OTHER_TOPIC, FactView, Telling
from build_tools.pages.views.pairs import MOST_COMPARED
from build_tools.pages.views.statements import StatementView


class Topic(NamedTuple):
    """A group of rows."""

    id: str
    name: str
    facts: tuple[FactView, ...]


class Match(NamedTuple):
    """What the program matched, and what no fact tells."""

    speakers: tuple[str, ...]
    """The speaker, as a sentence names them; none where all tell it in their own voice."""
    tellings: tuple[Telling, ...]
    """One of each article, in the articles' order."""


def make(book: Book) -> Files:
    """Render the matrix."""
    facts = tuple(book.facts.values())
    graph = facts_graph(book)
    speakers = dict.fromkeys(person for fact in facts for person in fact.speakers)
    return event_page(
        book,
        "side-by-side/",
        "side_by_side",
        "Side by side",
        f"{len(facts)} details of {book.quoted_title}, each with the exact words of every outlet that has it.",
        topics=topics(book, facts),
        shared=sum(fact.only_found_in is None for fact in facts),
        single=sum(fact.only_in is not None for fact in facts),
        total=len(facts),
        most_compared=MOST_COMPARED,
        wide=len(book.marks) > MOST_COMPARED,
        without_a_fact=without_a_fact(book),
        speakers=[(key, book.sheets.people[key].name) for key in speakers],
        graph=json_block(graph) if graph["@graph"] else None,
    )


def without_a_fact(book: Book) -> list[Match]:
    """Return what was matched in articles of a draft and no fact tells of two of them.

    A match of which the sheets hold words of fewer than two articles shows nothing, and is left out; so is one that an
    editor has rejected since.
    """
    groups = [{side.statement for side in group.members} for group in book.comparison.groups]
    matches = []
    for untold in book.sheets.untold:
        held = [one for one in untold if _has_words(book, one)]
        if len(held) > 1 and not _is_told(book, held) and any(group.issuperset(held) for group in groups):
            matches.append(_match(book, [book.statements[one] for one in held]))
    return matches


def _is_told(book: Book, statements: Sequence[str]) -> bool:
    """Return whether one fact cites two of some statements."""
    citing = Counter(fact.id for one in statements for fact in book.fact_of.get(one, ()))
    return any(count > 1 for count in citing.values())


def _match(book: Book, shown: Sequence[StatementView]) -> Match:
    tellings = book.pairs.of(*shown) if len(shown) == 2 else tuple(Telling(view, view.runs) for view in shown)
    return Match(tuple(dict.fromkeys(view.named for view in shown if not view.own_voice)), tellings)


def _has_words(book: Book, statement: str) -> bool:
    view = book.statements.get(statement)
    return view is not None and bool(view.words.text)


def topics(book: Book, facts: Sequence[FactView]) -> list[Topic]:
    """Group facts, which stand topic by topic, by the event's topics."""
    found: list[Topic] = []
    for key in dict.fromkeys(fact.topic_id for fact in facts):
        mine = tuple(fact for fact in facts if fact.topic_id == key)
        name = book.event.topics.get(key, key) or ("Other details" if found else "Details")
        found.append(Topic(key or OTHER_TOPIC, name, mine))
    return found
