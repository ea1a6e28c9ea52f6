"""Which articles are alike, without comparing each with each.

    each article's rarest words ─▶ postings ─▶ articles that share some ─▶ exact cosine with the nearest of these

An article's words are many and mostly everybody's; articles on one event share some of the few that count most for
both. So an article costs what its rare words have in common with others, not what there is of others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from build_tools.gathering.pile import Array
from build_tools.gathering.sorting import by_owner, ranks_in_owner
from build_tools.gathering.weights import ONE, Vectors

KEY_WORDS = 30
"""Words of an article under which it is looked up: those that count most for it."""
NEAREST = 12
"""Articles that an article is compared with in full."""
LEAST_SHARED = 0.03
"""Similarity by key words alone below which articles are not compared in full."""
LONGEST_POSTING = 300
"""Articles under one key word; a word of more is looked up only where an article has few others."""
FEWEST_KEYS = 8
_AT_ONCE = 1_000_000
"""Places of a table that is filled at once: 8 MB."""
UNIT = float(ONE * ONE)


class Pairs(NamedTuple):
    """Articles that are alike: each pair once, the lesser number first, in order."""

    one: Array
    other: Array
    similarity: Array
    """Their cosine, in units of `ONE`²."""


def similar(vectors: Vectors) -> Pairs:
    """Return the articles that are alike, with their exact cosine."""
    size = len(vectors.ends)
    postings = _Postings.of(vectors)
    lot = max(1, _AT_ONCE // max(size, 1))
    near = [postings.nearest(start, min(start + lot, size)) for start in range(0, size, lot)]
    one, other = (np.concatenate([each[side] for each in near] or [np.zeros(0, np.int64)]) for side in (0, 1))
    pairs = np.unique(np.minimum(one, other) * size + np.maximum(one, other))
    one, other = pairs // max(size, 1), pairs % max(size, 1)
    return Pairs(one, other, _cosines(vectors, one, other))


def _cosines(vectors: Vectors, one: Array, other: Array) -> Array:
    """Return the products of pairs of articles, the first of each in order; sums of whole numbers, so in any order."""
    size, breadth = len(vectors.ends), max(len(vectors.document_frequency), 1)
    lot = max(1, _AT_ONCE // breadth)
    places = np.zeros(lot * breadth)
    found: list[Array] = [np.zeros(0)]
    for start in range(0, size, lot):
        stop = min(start + lot, size)
        row = slice(vectors.row(start).start, vectors.row(stop - 1).stop)
        lengths = np.diff(np.concatenate([[row.start], vectors.ends[start:stop]]))
        filled = np.repeat(np.arange(stop - start) * breadth, lengths) + vectors.words[row]
        places[filled] = vectors.weights[row]
        pairs = slice(*np.searchsorted(one, (start, stop)))
        starts, lengths = vectors.rows(other[pairs])
        elements = _elements(starts, lengths)
        base = np.repeat((one[pairs] - start) * breadth, lengths)
        products = places[base + vectors.words[elements]] * vectors.weights[elements]
        count = len(lengths)
        found.append(np.bincount(np.repeat(np.arange(count), lengths), products, minlength=count))
        places[filled] = 0.0
    return np.concatenate(found)


def _elements(starts: Array, lengths: Array) -> Array:
    """Return the places of stretches of a column, one stretch after another."""
    ends = np.cumsum(lengths)
    return np.asarray(np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - ends + lengths, lengths))


@dataclass(frozen=True)
class _Postings:
    """Which articles are looked up under which word."""

    keys: Array
    """The key words of the articles by which they are looked up, one article after another."""
    weights: Array
    ends: Array
    articles: Array
    """The articles under each word, one word after another."""
    their_weights: Array
    starts: Array
    lengths: Array
    """Where the articles under each word are."""

    @staticmethod
    def of(vectors: Vectors) -> _Postings:
        """Look at each article's key words: of those that another has as well, the ones that count most."""
        size = len(vectors.ends)
        owner = np.repeat(np.arange(size), np.diff(np.concatenate([np.zeros(1, np.int64), vectors.ends])))
        shared = np.flatnonzero((vectors.document_frequency[vectors.words] > 1) & (vectors.weights > 0))
        order = shared[by_owner(owner[shared], ONE - vectors.weights[shared])]
        kept = order[ranks_in_owner(owner[order], size) < KEY_WORDS]
        words = vectors.words[kept]
        by_word = kept[by_owner(words)]
        lengths = np.bincount(words, minlength=len(vectors.document_frequency))
        # By a word of many others an article is looked up only if it has few words of less.
        rarest = by_owner(owner[kept], lengths[words])
        usable = lengths[words] <= LONGEST_POSTING
        usable[rarest] |= ranks_in_owner(owner[kept][rarest], size) < FEWEST_KEYS
        return _Postings(
            keys=words[usable],
            weights=vectors.weights[kept][usable],
            ends=np.cumsum(np.bincount(owner[kept][usable], minlength=size)),
            articles=owner[by_word],
            their_weights=vectors.weights[by_word],
            starts=np.cumsum(lengths) - lengths,
            lengths=lengths,
        )

    def nearest(self, first: int, stop: int) -> tuple[Array, Array]:
        """Return, for a run of articles, each with those that share most of its key words, by weight."""
        size = len(self.ends)
        own = slice(int(self.ends[first - 1]) if first else 0, int(self.ends[stop - 1]))
        counts = np.diff(np.concatenate([[own.start], self.ends[first:stop]]))
        keys = self.keys[own]
        lengths = self.lengths[keys]
        found = _elements(self.starts[keys], lengths)
        row = np.repeat(np.repeat(np.arange(stop - first), counts), lengths)
        products = self.their_weights[found] * np.repeat(self.weights[own], lengths)
        shared = np.bincount(row * size + self.articles[found], products, minlength=(stop - first) * size)
        shared[np.arange(stop - first) * size + np.arange(first, stop)] = 0.0
        near = np.flatnonzero(shared >= LEAST_SHARED * UNIT)
        row, other = near // size, near % size
        order = by_owner(row, shared.max(initial=0.0) - shared[near])
        kept = order[ranks_in_owner(row[order], stop - first) < NEAREST]
        return row[kept] + first, other[kept]


class Dense:
    """Products of whole groups of articles, by a vector with one place a word of the pile."""

    def __init__(self, vectors: Vectors) -> None:
        """Take the articles' vectors."""
        ends = vectors.ends[:-1]
        self._words, self._weights = np.split(vectors.words, ends), np.split(vectors.weights, ends)
        self._places = np.zeros(len(vectors.document_frequency))

    def products(self, group: Sequence[int], others: Iterable[Sequence[int]]) -> list[float]:
        """Return for each of some groups the sum of the products of its articles with those of one.

        Sums are of whole numbers, so the same in any order.
        """
        words, weights, places = self._words, self._weights, self._places
        for article in group:
            places[words[article]] += weights[article]
        sums = [float(sum([places[words[each]].dot(weights[each]) for each in other])) for other in others]
        for article in group:
            places[words[article]] = 0.0
        return sums
