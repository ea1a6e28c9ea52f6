"""Which articles of an event use another's words: the same text, a version of it, an agency's taken over.

What outlets quote from the same speech is alike in all of them, so phrases inside quotation marks don't count, unless
there is little else. Phrases are compared in full, by their prints: an estimate by MinHash buckets misses many pairs.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from build_tools.gathering.pile import Pile

VERSION = 0.6
"""Share of all phrases of two articles that both have, from which on one is a version of the other."""
TAKEN_OVER = 0.35
"""Share of the shorter one's phrases that the other has, from which on it is taken over from the same text."""


class Originality(StrEnum):
    """Whether an article's text is its own, and if not, what it shares."""

    INDEPENDENT = "independent"
    SAME_TEXT = "same-text"
    """Word for word the text of another."""
    NEAR_DUPLICATE = "near-duplicate"
    """Most of it stands in another: a version of it, or both are versions of a third."""
    WIRE_COPY = "wire-copy"
    """Much of it stands in another, and an agency is credited."""
    SHARED_TEXT = "shared-text"
    """Much of it stands in another, and nobody is credited."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """What one article shares with another of its event."""

    telling: Originality
    of: int | None = None
    """The article whose words it has, by number."""
    share: float = 0.0
    """How much of the shorter one's phrases stand in the other."""


class Overlaps:
    """The overlaps of a pile's events; those of an event with the same articles as before aren't looked for again."""

    def __init__(self, before: Mapping[str, Sequence[Sequence[Any]]] | None = None) -> None:
        """Begin with what an earlier one has found."""
        self._before = before or {}
        self.found: dict[str, Sequence[Sequence[Any]]] = {}
        """By a hash of an event's articles, for each: its originality, the other's place in the event, the share."""

    def of(self, pile: Pile, event: Sequence[int]) -> dict[int, Overlap]:
        """Return what each article of an event shares with the others."""
        if len(event) == 1:
            return {event[0]: Overlap(Originality.INDEPENDENT)}
        key = hashlib.sha256(" ".join(pile.keys[article] for article in event).encode()).hexdigest()
        if key in self._before:
            self.found[key] = self._before[key]
            return {
                article: Overlap(Originality(telling), None if of is None else event[of], share)
                for article, (telling, of, share) in zip(event, self._before[key], strict=True)
            }
        overlaps = overlaps_of(pile, event)
        self.found[key] = [
            (each.telling, None if each.of is None else event.index(each.of), each.share)
            for each in map(overlaps.__getitem__, event)
        ]
        return overlaps


def overlaps_of(pile: Pile, event: Sequence[int]) -> dict[int, Overlap]:
    """Return what each article of an event shares with the others.

    What is compared comes first by day, undated last, then the longest: so that a copy is reported as one of the
    earlier or the fuller text. Whose words they were first, nobody knows from that.
    """
    found: dict[int, Overlap] = {}
    independent: list[int] = []
    same: dict[str, int] = {}
    phrases = {article: frozenset(pile.phrases_of(article).tolist()) for article in event}
    for article in sorted(event, key=lambda number: _order(pile, number)):
        own = pile.records[article]["own"]
        if own in same:
            found[article] = Overlap(Originality.SAME_TEXT, same[own], 1.0)
            continue
        same[own] = article
        alike = [overlap for other in independent if (overlap := _overlap(pile, phrases, article, other))]
        if alike:
            found[article] = max(alike, key=lambda overlap: overlap.share)
        else:
            found[article] = Overlap(Originality.INDEPENDENT)
            independent.append(article)
    return found


def _order(pile: Pile, article: int) -> tuple[bool, str, int, int]:
    record = pile.records[article]
    return record["date"] is None, record["date"] or "", -record["length"], article


def _overlap(pile: Pile, phrases: Mapping[int, Set[int]], article: int, other: int) -> Overlap | None:
    """Return how an article has the words of another; None where it hasn't."""
    one, two = phrases[article], phrases[other]
    least = min(len(one), len(two))
    common = len(one & two)
    share = common / least if least else 0.0
    if share < TAKEN_OVER:
        return None
    agency = pile.records[article]["agency"] or pile.records[other]["agency"]
    if common / (len(one) + len(two) - common) >= VERSION:
        telling = Originality.NEAR_DUPLICATE
    else:
        telling = Originality.WIRE_COPY if agency else Originality.SHARED_TEXT
    return Overlap(telling, other, share)
