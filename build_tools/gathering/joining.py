"""Articles that are alike → events: the two groups nearest to each other become one, until none are near enough.

    pairs ─strictly─▶ cores ─▶ how near articles are to other cores ─▶ cores joined, with that allowed for

Average linkage (Sokal and Michener 1958): groups are as near as their articles are on average, so that one article
between two events doesn't make them one, as it would with the nearest pair. Only groups with a pair that is alike are
compared, each time with all of their articles.

Two things are allowed for. Groups whose days lie apart are less near: a town's fair comes back every year. And where an
article is near to everything on its subject, being near says less: half of how near its strangers, the articles of
other events, are to it is taken off.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import numpy as np

from build_tools.gathering.neighbours import UNIT, Dense, Pairs
from build_tools.gathering.pile import Array
from build_tools.gathering.weights import Vectors

THRESHOLD = 0.145
"""How near two groups must be to count as one event, with what is allowed for."""
CORE = 0.34
"""How near, with nothing allowed for, two groups must be to be one event beyond doubt."""
STRANGERS = slice(1, 4)
"""Of the other cores, which by their nearness show how near an article is to its strangers: the nearest may be none."""
STRANGE = 0.1
"""The nearness of a stranger, at least: a small pile has none to measure it by."""
ALLOWED = 0.5
"""What of the nearness of strangers is taken off."""
SAME_DAYS = 3.0
"""Days apart that articles on one event may be without being less near."""
FADE_DAYS = 20.0
"""Days in which nearness falls to 1/e."""
LEAST = 0.15
"""Similarity below which articles, or groups on average, are of no account to one another."""


@dataclass(slots=True)
class _Group:
    articles: tuple[int, ...]
    days: tuple[int, int]
    """The sum of the days of its dated articles, and how many they are."""
    strangers: float = 0.0
    """The sum of how near its articles' strangers are."""
    near: dict[int, float] = field(default_factory=dict)
    """The sum of the similarities of its articles with those of another group, by the group's number."""
    size: int = field(init=False)
    """How many articles it has."""
    day: float | None = field(init=False)
    """The mean of its days."""

    def __post_init__(self) -> None:
        self.size = len(self.articles)
        self.day = self.days[0] / self.days[1] if self.days[1] else None


@dataclass(frozen=True)
class Clusters:
    """The events that articles were joined into."""

    events: list[tuple[int, ...]]
    """Articles by number, each event's in order; events in the order of their first."""
    nearest: list[float]
    """How near each is to that event among the others which is nearest to it; 0 where none is alike."""


def join(vectors: Vectors, pairs: Pairs, days: Sequence[int | None]) -> Clusters:
    """Join articles into events.

    Args:
        vectors: The articles.
        pairs: Those that are alike.
        days: The day of each as a number, None where it isn't known.
    """
    joining = _Joining(vectors, pairs, days)
    joining.run(CORE)
    joining.allow_for(strangers(pairs, joining.events()))
    joining.run(THRESHOLD)
    return joining.joined()


def similarity_factor(apart: float) -> float:
    """Return what similarity is multiplied with for articles so many days apart."""
    return math.exp(-max(apart - SAME_DAYS, 0.0) / FADE_DAYS)


def strangers(pairs: Pairs, cores: Sequence[Sequence[int]]) -> Array:
    """Return how near each article's strangers are, from what is alike in other cores."""
    size = sum(map(len, cores))
    core_of = np.zeros(size, np.int64)
    for number, core in enumerate(cores):
        core_of[list(core)] = number
    article = np.concatenate([pairs.one, pairs.other])
    core = core_of[np.concatenate([pairs.other, pairs.one])]
    similarity = np.concatenate([pairs.similarity, pairs.similarity]) / UNIT
    apart = np.flatnonzero(core != core_of[article])
    article, core, similarity = article[apart], core[apart], similarity[apart]
    # The nearest of each core, then of these the nearest cores of each article.
    best = np.lexsort((-similarity, core, article))
    place = (article * len(cores) + core)[best]
    first = best[np.concatenate([np.ones(min(len(place), 1), np.bool_), place[1:] != place[:-1]])]
    ranked = first[np.lexsort((-similarity[first], article[first]))]
    counts = np.bincount(article[ranked], minlength=size)
    rank = np.arange(len(ranked)) - np.repeat(np.cumsum(counts) - counts, counts)
    chosen = ranked[(rank >= STRANGERS.start) & (rank < STRANGERS.stop)]
    over = np.bincount(article[chosen], np.maximum(similarity[chosen] - STRANGE, 0.0), minlength=size)
    return np.asarray(STRANGE + over / (STRANGERS.stop - STRANGERS.start))


def _nearness(total: float, one: _Group, other: _Group) -> float:
    """Return how near two groups are whose articles' similarities add up to a total, with what is allowed for."""
    average = total / (one.size * other.size) / UNIT
    if one.day is not None and other.day is not None:
        average *= similarity_factor(abs(one.day - other.day))
    return average - ALLOWED * (one.strangers / one.size + other.strangers / other.size) / 2


class _Joining:
    """The groups as they are so far."""

    def __init__(self, vectors: Vectors, pairs: Pairs, days: Sequence[int | None]) -> None:
        self.dense = Dense(vectors)
        self.groups = {
            article: _Group((article,), (0, 0) if day is None else (day, 1)) for article, day in enumerate(days)
        }
        self.next = len(self.groups)
        alike = pairs.similarity >= LEAST * UNIT
        columns = (pairs.one[alike].tolist(), pairs.other[alike].tolist(), pairs.similarity[alike].tolist())
        for one, other, similarity in zip(*columns, strict=True):
            self.groups[one].near[other] = similarity
            self.groups[other].near[one] = similarity
        self.heap: list[tuple[float, int, int]] = []
        self.taken_off = 0.0
        """What strangers take off the nearness of any two groups at the least."""

    def allow_for(self, strange: Array) -> None:
        """Allow for how near each article's strangers are."""
        self.taken_off = ALLOWED * float(strange.min(initial=1.0))
        for group in self.groups.values():
            group.strangers = float(strange[list(group.articles)].sum())

    def run(self, threshold: float) -> None:
        """Join what is so near, the nearest first."""
        self.heap = []
        for one, group in self.groups.items():
            self._offer(one, [other for other in group.near if one < other], threshold)
        while self.heap:
            _, one, other = heapq.heappop(self.heap)
            if one in self.groups and other in self.groups:
                number = self._merge(one, other)
                self._offer(number, list(self.groups[number].near), threshold)

    def _offer(self, one: int, others: Sequence[int], threshold: float) -> None:
        group = self.groups[one]
        # Days and strangers only take away: what is too far without them isn't looked at.
        least = (threshold + self.taken_off) * UNIT * group.size
        for other in others:
            near, third = group.near[other], self.groups[other]
            if near >= least * third.size and (nearness := _nearness(near, group, third)) >= threshold:
                heapq.heappush(self.heap, (-nearness, min(one, other), max(one, other)))

    def events(self) -> list[tuple[int, ...]]:
        """Return the groups, each with its articles in order."""
        return sorted(group.articles for group in self.groups.values())

    def joined(self) -> Clusters:
        """Return the groups, and how near the nearest other is to each."""
        groups = sorted(self.groups.values(), key=lambda group: group.articles)
        near = [
            [_nearness(total, group, self.groups[other]) for other, total in group.near.items()] for group in groups
        ]
        return Clusters([group.articles for group in groups], [max(each, default=0.0) for each in near])

    def _merge(self, one: int, other: int) -> int:
        a, b = self.groups.pop(one), self.groups.pop(other)
        number, self.next = self.next, self.next + 1
        merged = self.groups[number] = _Group(
            tuple(sorted(a.articles + b.articles)),
            (a.days[0] + b.days[0], a.days[1] + b.days[1]),
            a.strangers + b.strangers,
        )
        del a.near[other], b.near[one]
        # What is alike to one of the two only hasn't been compared with the other.
        of_a = a.near | self._sums(a, b.near.keys() - a.near.keys())
        of_b = b.near | self._sums(b, a.near.keys() - b.near.keys())
        least = LEAST * UNIT * merged.size
        for third, total in of_a.items():
            group = self.groups[third]
            group.near.pop(one, None)
            group.near.pop(other, None)
            if total + of_b[third] >= least * group.size:
                merged.near[third] = group.near[number] = total + of_b[third]
        return number

    def _sums(self, group: _Group, others: Collection[int]) -> dict[int, float]:
        """Return the sums of similarities of a group's articles with those of each of some others."""
        if not others:
            return {}
        sums = self.dense.products(group.articles, (self.groups[third].articles for third in others))
        return dict(zip(others, sums, strict=True))
