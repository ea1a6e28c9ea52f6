"""A pile → the events that it is about: each with its articles, why they belong together, how surely, and a title."""

from __future__ import annotations

import datetime
import math
from collections import Counter
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from itertools import chain, islice

from build_tools.gathering.copies import Overlap, Overlaps
from build_tools.gathering.in_common import InCommon
from build_tools.gathering.joining import STRANGE, THRESHOLD, join
from build_tools.gathering.neighbours import similar
from build_tools.gathering.pile import Pile
from build_tools.gathering.tokens import family
from build_tools.gathering.weights import Vectors, vectors
from build_tools.models.calendar import CALENDAR_NAMES
from build_tools.models.titles import SHORTENED

MOST_NAMES = 6
MOST_WORDS = 8
_NO_NAMES = CALENDAR_NAMES | {*map(str.capitalize, SHORTENED), "Lord", "Lady", "Capt", "Sgt", "St"}
"""Words with a capital that name nobody."""
USUAL = THRESHOLD + STRANGE / 2
"""The similarity at which a pair with usual strangers is as likely of one event as not."""
STEEP = 25.0
"""How fast confidence rises with similarity: from a half to nine tenths in a tenth."""


@dataclass(frozen=True, slots=True)
class Why:
    """What the articles of an event have in common."""

    names: tuple[str, ...]
    words: tuple[str, ...]
    days: tuple[str, ...]
    """Days of publication as YYYY-MM-DD, then days that several of the texts name, as '3 May'."""


@dataclass(frozen=True, slots=True)
class Member:
    """An article of an event."""

    number: int
    """In the pile."""
    overlap: Overlap
    similarity: float
    """How near it is to the event's other articles on average; 0 for one that stands alone."""


@dataclass(frozen=True, slots=True)
class EventProposal:
    """An event, or an article that stands alone."""

    title: str
    members: tuple[Member, ...]
    why: Why
    confidence: float
    """From 0 to 1: that all of its articles are about one event; of an article alone, that no other is about it."""
    nearest: float
    """How near the nearest other event is."""


def propose(pile: Pile, overlaps: Overlaps | None = None) -> list[EventProposal]:
    """Return the events that the articles of a pile are about; every article is in one of them.

    The order of the pile decides the order of what is returned and which of equals comes first, nothing else.
    `overlaps` are those known from before, if any.
    """
    if not len(pile):
        return []
    made = vectors(pile)
    joined = join(made, similar(made), [_day(record["date"]) for record in pile.records])
    describing = _Describing(pile, made, joined.events, overlaps or Overlaps())
    each = enumerate(zip(joined.events, joined.nearest, strict=True))
    return [describing.proposal(at, event, near) for at, (event, near) in each]


def _day(date: str | None) -> int | None:
    try:
        return datetime.date.fromisoformat(date).toordinal() if date else None
    except ValueError:
        return None


class _Describing:
    def __init__(self, pile: Pile, vectors: Vectors, events: Sequence[Sequence[int]], overlaps: Overlaps) -> None:
        self.pile, self.overlaps = pile, overlaps
        self.in_common = InCommon(pile, vectors, events)
        self.word_rarity: dict[str, float] = dict(zip(pile.spellings, vectors.rarity.tolist(), strict=True))
        self.rarity: dict[str, float] = {}

    def _rarity_of(self, name: str) -> float:
        """Return how rare the rarest word of a name is."""
        if name not in self.rarity:
            self.rarity[name] = max([self.word_rarity.get(family(word), 0.0) for word in name.split()])
        return self.rarity[name]

    def proposal(self, at: int, event: Sequence[int], near: float) -> EventProposal:
        """Describe one event, by its place among all."""
        similarity = {number: self.in_common.similarity[number] for number in event}
        overlaps = self.overlaps.of(self.pile, event)
        why = self._why(at, event)
        return EventProposal(
            title=self._title(event, similarity, why),
            members=tuple(Member(number, overlaps[number], round(similarity[number], 3)) for number in event),
            why=why,
            confidence=confidence_of(similarity, near),
            nearest=round(max(near, 0.0), 3),
        )

    def _why(self, at: int, event: Sequence[int]) -> Why:
        records = [self.pile.records[number] for number in event]
        least = 1 if len(event) == 1 else 2
        names = shared_names([record["names"] for record in records], least, self._rarity_of)
        in_names = {part.lower() for name in names for part in name.split()}
        words = (word for word in self.in_common.words(at) if word not in in_names)
        days = sorted({record["date"] for record in records if record["date"]})
        days_named = Counter(day for record in records for day in record["told_days"])
        told_days = [day for day, count in sorted(days_named.items()) if count >= least]
        return Why(tuple(names[:MOST_NAMES]), tuple(islice(words, MOST_WORDS)), (*days, *told_days))

    def _title(self, event: Sequence[int], similarity: dict[int, float], why: Why) -> str:
        """Return the headline of the most typical article of the first day, or what the articles have in common."""
        records = self.pile.records
        headed = [number for number in event if records[number]["headline"]]
        if headed:
            first = min(records[number]["date"] or "9999" for number in headed)
            typical = min(
                (number for number in headed if (records[number]["date"] or "9999") == first),
                key=lambda number: (-round(similarity[number], 6), number),
            )
            return " ".join(records[typical]["headline"].split())
        names, words = ", ".join(why.names[:2]), ", ".join(why.words[:3])
        return ": ".join(part for part in (names, words) if part) or "Untitled"


def shared_names(counted: Sequence[dict[str, int]], least: int, rarity: Callable[[str], float]) -> list[str]:
    """Return the names that several articles have: rare ones of most articles first, of two in one another the longer.

    Args:
        counted: The names of each article with how often it has them.
        least: How many articles must have a name.
        rarity: How rare a name is in the pile, from 0 to 1.
    """
    articles = Counter(chain.from_iterable(counted))
    ranked = sorted(
        (-round(count * rarity(name), 6), name)
        for name, count in articles.items()
        if count >= least and name not in _NO_NAMES
    )
    kept: dict[str, Set[str]] = {}
    seen: set[str] = set()
    for _, name in ranked:
        parts = frozenset(name.split())
        if seen.isdisjoint(parts):  # most names: no other need be looked at
            kept[name] = parts
        elif around := [other for other, theirs in kept.items() if parts > theirs]:
            longer = {(name if other == around[0] else other): theirs for other, theirs in kept.items()}
            kept = {other: theirs for other, theirs in longer.items() if other not in around[1:]} | {name: parts}
        elif not any(parts <= theirs for theirs in kept.values()):
            kept[name] = parts
        seen |= parts
    return list(kept)


def confidence_of(similarity: dict[int, float], near: float) -> float:
    """Return how sure it is: an event is as sure as its least typical article, and one alone as what is nearest to it.

    `near` is 0 and more only where something alike was found and allowed for; what nearly joined makes less sure.
    """
    doubt = 1 / (1 + math.exp(-STEEP * (near - THRESHOLD)))
    if len(similarity) == 1:
        return round(1 - doubt, 2)
    belongs = 1 / (1 + math.exp(-STEEP * (min(similarity.values()) - USUAL)))
    return round(belongs * (1 - doubt / 2), 2)
