"""Side by side: every fact a row, every article a column, every cell the outlet's exact words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from build_tools.models import Tier
from build_tools.pages.event.frame import Files, event_page
from build_tools.pages.json_text import json_block
from build_tools.pages.open_data.jsonld import facts_graph
from build_tools.pages.views.book import Book
from build_tools.pages.views.facts import OTHER_TOPIC, FactView, Telling
from build_tools.pages.views.pairs import MOST_COMPARED

_TIERS = (Tier.OPPOSED, Tier.CONFIRMED, Tier.LIKELY, Tier.SUGGESTED)
"""Those of groups, the ones first that a reader should see first."""


class Topic(NamedTuple):
    """A group of rows."""

    id: str
    name: str
    facts: tuple[FactView, ...]


class Match(NamedTuple):
    """What the program matched, and what no fact tells."""

    speakers: tuple[str, ...]
    """Whoever says it, as a sentence names them; none where all tell it in their own voice."""
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
    """Return what articles of a draft were matched in and no fact tells of two of them, the surest first.

    A match of which the sheets hold words of fewer than two articles shows nothing, and is left out.
    """
    found = []
    for group in sorted(book.comparison.groups, key=lambda group: (_TIERS.index(group.tier), group.id)):
        sides = {side.article: view for side in group.members if (view := book.statements.get(side.statement))}
        shown = [view for article in book.marks if (view := sides.get(article)) and view.words.text]
        told = Counter(fact.id for view in shown for fact in {f.id: f for f in book.fact_of.get(view.id, [])}.values())
        if book.event.status == "draft" and len(shown) > 1 and max(told.values(), default=0) < 2:
            tellings = book.pairs.of(*shown) if len(shown) == 2 else tuple(Telling(view, view.runs) for view in shown)
            speakers = dict.fromkeys(view.named for view in shown if not view.own_voice)
            found.append(Match(tuple(speakers), tellings))
    return found


def topics(book: Book, facts: Sequence[FactView]) -> list[Topic]:
    """Group facts, which stand topic by topic, by the event's topics."""
    found: list[Topic] = []
    for key in dict.fromkeys(fact.topic_id for fact in facts):
        mine = tuple(fact for fact in facts if fact.topic_id == key)
        name = book.event.topics.get(key, key) or ("Other details" if found else "Details")
        found.append(Topic(key or OTHER_TOPIC, name, mine))
    return found
