"""Which articles are alike, without comparing each with each.

    each article's rarest words ─▶ postings ─▶ articles that share some ─▶ exact cosine with the nearest of these

An article's words are many and mostly everybody's; articles on one event share some of the few that count most for
both. So an article costs what its rare words have in common with others, not what there is of others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from build_tools.gathering.sorting import Array, by_owner, distinct, ranks_in_owner
from build_tools.gathering.weights import ONE, Vectors

KEY_WORDS = 30
"""Words of an article under which it is looked up: those that count most for it."""
NEAREST = 12
"""Articles that an article is compared with in full."""
LEAST_SHARED = 0.06
"""Similarity by key words alone below which articles are not compared in full."""
LONGEST_POSTING = 150
"""Articles under one key word; a word of more is looked up only where an article has few others."""
FEWEST_KEYS = 8
_AT_ONCE = 2_000_000
"""Places of a table that is filled at once: 16 MB."""
_WORDS = 200
"""Words of an article, about, by which it is reckoned how many are looked at at once."""
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
    table = np.zeros(lot * size)
    near = [postings.nearest(start, min(start + lot, size), table) for start in range(0, size, lot)]
    one, other = (np.concatenate([each[side] for each in near] or [np.zeros(0, np.int64)]) for side in (0, 1))
    pairs = distinct(np.minimum(one, other) * size + np.maximum(one, other))
    one, other = pairs // max(size, 1), pairs % max(size, 1)
    return Pairs(one, other, products(vectors, ArticleGroups(np.arange(size), np.arange(1, size + 1)), one, other))


class ArticleGroups(NamedTuple):
    """Groups of articles."""

    articles: Array
    """By number, one group after another."""
    ends: Array
    """Where each group ends."""

    def elements(self, vectors: Vectors, groups: Array) -> tuple[Array, Array]:
        """Return the places of the words of some groups in the vectors, and to which of these groups each belongs."""
        starts = np.where(groups > 0, self.ends[groups - 1], 0)
        sizes = self.ends[groups] - starts
        starts, lengths = vectors.rows(self.articles[_elements(starts, sizes)])
        return _elements(starts, lengths), np.repeat(np.repeat(np.arange(len(groups)), sizes), lengths)


def products(vectors: Vectors, groups: ArticleGroups, one: Array, other: Array) -> Array:
    """Return for pairs of groups the sum of the products of the one's articles with the other's.

    Sums are of whole numbers, so the same in any order. What is filled at once is a table with a place for each word.

    Args:
        vectors: The articles.
        groups: Their groups.
        one: The first group of each pair, in order.
        other: The second.
    """
    breadth = max(len(vectors.document_frequency), 1)
    lot = max(1, _AT_ONCE // breadth)
    places = np.zeros(lot * breadth)
    asked, row = np.unique(one, return_inverse=True)
    most = _AT_ONCE // max(int(np.max(np.diff(groups.ends, prepend=0), initial=1)) * _WORDS, 1) + 1
    found: list[Array] = [np.zeros(0)]
    for start in range(0, len(asked), lot):
        elements, owner = groups.elements(vectors, asked[start : start + lot])
        filled = owner * breadth + vectors.words[elements]
        np.add.at(places, filled, vectors.weights[elements])
        first, stop = np.searchsorted(row, (start, start + lot))
        for at in range(first, stop, most):
            pairs = slice(at, min(at + most, stop))
            elements, owner = groups.elements(vectors, other[pairs])
            base = (row[pairs] - start) * breadth
            each = places[base[owner] + vectors.words[elements]] * vectors.weights[elements]
            found.append(np.bincount(owner, each, minlength=pairs.stop - at))
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
        owner = np.repeat(np.arange(size), np.diff(vectors.ends, prepend=0))
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

    def nearest(self, first: int, stop: int, table: Array) -> tuple[Array, Array]:
        """Return, for a run of articles, each with those that share most of its key words, by weight.

        `table` has a place for each of them with each other, all zero, and is left so.
        """
        size = len(self.ends)
        own = slice(int(self.ends[first - 1]) if first else 0, int(self.ends[stop - 1]))
        counts = np.diff(np.concatenate([[own.start], self.ends[first:stop]]))
        keys = self.keys[own]
        lengths = self.lengths[keys]
        found = _elements(self.starts[keys], lengths)
        places = np.repeat(np.repeat(np.arange(stop - first) * size, counts), lengths) + self.articles[found]
        np.add.at(table, places, self.their_weights[found] * np.repeat(self.weights[own], lengths))
        near = distinct(places[table[places] >= LEAST_SHARED * UNIT])
        near = near[near // size + first != near % size]
        row, other, shared = near // size, near % size, table[near]
        table[places] = 0.0
        order = by_owner(row, shared.max(initial=0.0) - shared)
        kept = order[ranks_in_owner(row[order], stop - first) < NEAREST]
        return row[kept] + first, other[kept]
