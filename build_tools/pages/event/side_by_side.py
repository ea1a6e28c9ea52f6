"""Side by side: every fact a row, every article a column, every cell the outlet's exact words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from build_tools.models import Group, Side, Tier
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
    """Return what was matched in articles of a draft and no fact tells of two of them, the surest first.

    A match of which the sheets hold words of fewer than two articles shows nothing, and is left out.
    """
    if book.event.status != "draft":
        return []
    groups = sorted(book.comparison.groups, key=lambda group: (_TIERS.index(group.tier), group.id))
    matches = [_match(book, group) for group in groups if not _is_told(book, group)]
    return [match for match in matches if len(match.tellings) > 1]


def _is_told(book: Book, group: Group) -> bool:
    """Return whether one fact cites statements of a group from two articles."""
    articles = defaultdict[str, set[str]](set)
    for side in group.members:
        for fact in book.fact_of.get(side.statement, ()):
            articles[fact.id].add(side.article)
    return any(len(citing) > 1 for citing in articles.values())


def _match(book: Book, group: Group) -> Match:
    """Return of a group what was matched best and the sheets hold words of: a statement of each article.

    A group may hold more of an article; the first of it may have been matched with what no words are shown of.
    """
    comparison, held = book.comparison, {s for s in group.members if _has_words(book, s)}
    matches = [one for one in comparison.matches if one.group == group.id and {one.a, one.b} <= held]
    matches.sort(key=lambda one: (_TIERS.index(one.tier), -one.probability, one.a, one.b))
    opposed = [(one.a, one.b) for one in comparison.opposed if one.group == group.id and {one.a, one.b} <= held]
    found: dict[str, Side] = {}
    for pair in (*opposed, *((one.a, one.b) for one in matches)):
        if not found or any(found.get(side.article) == side for side in pair):
            for side in pair:
                found.setdefault(side.article, side)
    shown = [book.statements[found[article].statement] for article in book.marks if article in found]
    tellings = book.pairs.of(*shown) if len(shown) == 2 else tuple(Telling(view, view.runs) for view in shown)
    return Match(tuple(dict.fromkeys(view.named for view in shown if not view.own_voice)), tellings)


def _has_words(book: Book, side: Side) -> bool:
    view = book.statements.get(side.statement)
    return view is not None and bool(view.words.text)


def topics(book: Book, facts: Sequence[FactView]) -> list[Topic]:
    """Group facts, which stand topic by topic, by the event's topics."""
    found: list[Topic] = []
    for key in dict.fromkeys(fact.topic_id for fact in facts):
        mine = tuple(fact for fact in facts if fact.topic_id == key)
        name = book.event.topics.get(key, key) or ("Other details" if found else "Details")
        found.append(Topic(key or OTHER_TOPIC, name, mine))
    return found
