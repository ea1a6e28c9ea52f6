"""Side by side: every fact a row, every article a column, every cell the outlet's exact words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from build_tools.pages.event.frame import Files, event_page
from build_tools.pages.json_text import json_block
from build_tools.pages.open_data.jsonld import facts_graph
from build_tools.pages.views.book import Book
from build_tools.pages.views.facts import OTHER_TOPIC, FactView
from build_tools.pages.views.pairs import MOST_COMPARED


class Topic(NamedTuple):
    """A group of rows."""

    id: str
    name: str
    facts: tuple[FactView, ...]


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
        speakers=[(key, book.sheets.people[key].name) for key in speakers],
        graph=json_block(graph) if graph["@graph"] else None,
    )


def topics(book: Book, facts: Sequence[FactView]) -> list[Topic]:
    """Group facts, which stand topic by topic, by the event's topics."""
    found: list[Topic] = []
    for key in dict.fromkeys(fact.topic_id for fact in facts):
        mine = tuple(fact for fact in facts if fact.topic_id == key)
        name = book.event.topics.get(key, key) or ("Other details" if found else "Details")
        found.append(Topic(key or OTHER_TOPIC, name, mine))
    return found
