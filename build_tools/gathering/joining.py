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

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from build_tools.gathering.neighbours import UNIT, ArticleGroups, Pairs, products
from build_tools.gathering.sorting import Array, by_owner, firsts_of_equals, ranks_in_owner
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
_MIXING = np.uint64(0x9E3779B97F4A7C15)
"""What numbers of pairs are multiplied with, modulo 2⁶⁴, for an order that has nothing to do with theirs."""


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


def similarity_factor(apart: Array) -> Array:
    """Return what similarity is multiplied with for articles so many days apart."""
    return np.asarray(np.exp(-np.maximum(apart - SAME_DAYS, 0.0) / FADE_DAYS))


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
    first = best[firsts_of_equals(place)]
    ranked = first[np.lexsort((-similarity[first], article[first]))]
    rank = ranks_in_owner(article[ranked], size)
    chosen = ranked[(rank >= STRANGERS.start) & (rank < STRANGERS.stop)]
    over = np.bincount(article[chosen], np.maximum(similarity[chosen] - STRANGE, 0.0), minlength=size)
    return np.asarray(STRANGE + over / (STRANGERS.stop - STRANGERS.start))


class _Joining:
    """The groups as they are so far, in order of their first articles."""

    def __init__(self, vectors: Vectors, pairs: Pairs, days: Sequence[int | None]) -> None:
        size = len(days)
        self._vectors = vectors
        self._group_of = np.arange(size)
        """The group of each article."""
        self._sizes: Array = np.ones(size)
        self._days: Array = np.array([day or 0 for day in days], np.float64)
        """The sum of the days of each group's dated articles."""
        self._dated: Array = np.array([day is not None for day in days], np.float64)
        """How many they are."""
        self._strange: Array = np.zeros(size)
        """The sum of how near the strangers of each group's articles are."""
        alike = pairs.similarity >= LEAST * UNIT
        self._one, self._other = pairs.one[alike], pairs.other[alike]
        self._total: Array = pairs.similarity[alike]
        """Groups that are alike, and the sum of the similarities of their articles."""

    def allow_for(self, strange: Array) -> None:
        """Allow for how near each article's strangers are."""
        self._strange = np.bincount(self._group_of, strange)

    def run(self, threshold: float) -> None:
        """Join what is so near, the nearest first.

        All pairs of groups each of which is the other's nearest are joined at once. But for the days of groups, whose
        mean moves, that is the same as joining the nearest pair of all first: joining others makes none less near.
        """
        while True:
            nearness = self._nearness()
            near = np.flatnonzero(nearness >= threshold)
            if not len(near):
                return
            # Of equals any comes first, so that many are joined at once, however many there are.
            mixed = (self._one[near] * len(self._sizes) + self._other[near]).astype(np.uint64) * _MIXING
            ranked = near[np.lexsort((mixed, -nearness[near]))]
            one, other = self._one[ranked], self._other[ranked]
            best = np.full(len(self._sizes), len(ranked))
            np.minimum.at(best, one, np.arange(len(ranked)))
            np.minimum.at(best, other, np.arange(len(ranked)))
            mutual = best[one] == best[other]
            self._merge(one[mutual], other[mutual])

    def events(self) -> list[tuple[int, ...]]:
        """Return the groups, each with its articles in order."""
        groups = self._groups()
        articles, ends = groups.articles.tolist(), groups.ends.tolist()
        return [tuple(articles[start:end]) for start, end in pairwise([0, *ends]) if start < end]

    def joined(self) -> Clusters:
        """Return the groups, and how near the nearest other is to each."""
        nearest = np.full(len(self._sizes), -np.inf)
        nearness = self._nearness()
        np.maximum.at(nearest, self._one, nearness)
        np.maximum.at(nearest, self._other, nearness)
        return Clusters(self.events(), np.where(np.isinf(nearest), 0.0, nearest).tolist())

    def _groups(self) -> ArticleGroups:
        return ArticleGroups(by_owner(self._group_of), np.cumsum(np.bincount(self._group_of)))

    def _nearness(self) -> Array:
        """Return how near the groups of each pair are, with what is allowed for."""
        one, other = self._one, self._other
        average = self._total / (self._sizes[one] * self._sizes[other]) / UNIT
        day = self._days / np.maximum(self._dated, 1)
        apart = np.where((self._dated[one] > 0) & (self._dated[other] > 0), np.abs(day[one] - day[other]), 0.0)
        strange = self._strange / self._sizes
        return np.asarray(average * similarity_factor(apart) - ALLOWED * (strange[one] + strange[other]) / 2)

    def _merge(self, one: Array, other: Array) -> None:
        """Join pairs of groups, each group in one pair at the most; the lesser number of a pair is that of both."""
        size = len(self._sizes)
        parts = np.ones(size, np.int64)
        parts[one] = 2
        stays = np.ones(size, np.bool_)
        stays[other] = False
        number = np.cumsum(stays) - 1
        number[other] = number[one]
        self._group_of = number[self._group_of]
        self._sizes, self._days, self._dated, self._strange = (
            np.bincount(number, sums) for sums in (self._sizes, self._days, self._dated, self._strange)
        )
        self._merge_pairs(number, parts[stays])

    def _merge_pairs(self, number: Array, parts: Array) -> None:
        """Sum up the pairs of groups that were joined, given each group's new number and of how many it was made."""
        size = len(parts)
        one, other = number[self._one], number[self._other]
        pairs, place = np.unique(np.minimum(one, other) * size + np.maximum(one, other), return_inverse=True)
        known, total = np.bincount(place), np.bincount(place, self._total)
        one, other = pairs // max(size, 1), pairs % max(size, 1)
        # Parts of which only some were alike haven't all been compared.
        open_ = np.flatnonzero((known < parts[one] * parts[other]) & (one != other))
        total[open_] = products(self._vectors, self._groups(), one[open_], other[open_])
        alike = (one != other) & (total >= LEAST * UNIT * self._sizes[one] * self._sizes[other])
        self._one, self._other, self._total = one[alike], other[alike], total[alike]
