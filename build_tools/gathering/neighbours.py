"""Which articles are alike, without comparing each with each.

    each article's rarest words ─▶ postings ─▶ articles that share some ─▶ exact cosine with the nearest of these

An article's words are many and mostly everybody's; articles on one event share some of the few that count most for
both. So an article costs what its rare words have in common with others, not what there is of others.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from build_tools.gathering.pile import Array
from build_tools.gathering.weights import ONE, Vectors

KEY_WORDS = 30
"""Words of an article under which it is looked up: those that count most for it."""
NEAREST = 20
"""Articles that an article is compared with in full."""
LEAST_SHARED = 0.03
"""Similarity by key words alone below which articles are not compared in full."""
LONGEST_POSTING = 500
"""Articles under one key word; a word of more is looked up only where an article has few others."""
FEWEST_KEYS = 8
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
    near = [postings.nearest(article) for article in range(size)]
    one = np.repeat(np.arange(size), [len(others) for others in near])
    other = np.concatenate([*near, np.zeros(0, np.int64)])
    pairs = np.unique(np.minimum(one, other) * size + np.maximum(one, other))
    one, other = pairs // max(size, 1), pairs % max(size, 1)
    dense = Dense(vectors)
    bounds = np.searchsorted(one, np.arange(size + 1)).tolist()
    products = [
        dense.hold(article).with_each(other[start:end])
        for article, (start, end) in enumerate(pairwise(bounds))
        if start < end
    ]
    return Pairs(one, other, np.concatenate([*products, np.zeros(0)]))


def _elements(starts: Array, lengths: Array) -> Array:
    """Return the places of stretches of a column, one stretch after another."""
    ends = np.cumsum(lengths)
    return np.asarray(np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - ends + lengths, lengths))


@dataclass(frozen=True)
class _Postings:
    """Which articles are looked up under which word."""

    keys: Array
    """The key words of the articles, one article after another, those that count most first."""
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
        order = shared[np.lexsort((shared, -vectors.weights[shared], owner[shared]))]
        counts = np.bincount(owner[order], minlength=size)
        rank = np.arange(len(order)) - np.repeat(np.cumsum(counts) - counts, counts)
        kept = order[rank < KEY_WORDS]
        words = vectors.words[kept]
        by_word = kept[np.argsort(words, kind="stable")]
        lengths = np.bincount(words, minlength=len(vectors.document_frequency))
        return _Postings(
            keys=words,
            weights=vectors.weights[kept],
            ends=np.cumsum(np.minimum(counts, KEY_WORDS)),
            articles=owner[by_word],
            their_weights=vectors.weights[by_word],
            starts=np.cumsum(lengths) - lengths,
            lengths=lengths,
        )

    def nearest(self, article: int) -> Array:
        """Return the articles that share most of an article's key words, by weight."""
        own = slice(int(self.ends[article - 1]) if article else 0, int(self.ends[article]))
        keys, weights = self.keys[own], self.weights[own]
        lengths = self.lengths[keys]
        chosen = np.flatnonzero(lengths <= LONGEST_POSTING)
        if len(chosen) < FEWEST_KEYS:
            chosen = np.argsort(lengths, kind="stable")[:FEWEST_KEYS]
        lengths = lengths[chosen]
        found = _elements(self.starts[keys[chosen]], lengths)
        products = self.their_weights[found] * np.repeat(weights[chosen], lengths)
        shared = np.bincount(self.articles[found], products, minlength=len(self.ends))
        shared[article] = 0.0
        near = np.flatnonzero(shared >= LEAST_SHARED * UNIT)
        return near[np.argsort(-shared[near], kind="stable")[:NEAREST]]


class Dense:
    """A vector that others are multiplied with: one place a word of the pile."""

    def __init__(self, vectors: Vectors) -> None:
        """Hold nothing yet."""
        self._words, self._weights = vectors.words, vectors.weights
        self._starts = np.concatenate([np.zeros(1, np.int64), vectors.ends[:-1]])
        self._lengths = vectors.ends - self._starts
        self._places = np.zeros(len(vectors.document_frequency))
        self._filled: list[Array] = []

    def hold(self, *articles: int) -> Dense:
        """Hold the sum of some articles' vectors."""
        for words in self._filled:
            self._places[words] = 0.0
        self._filled = []
        for article in articles:
            row = slice(int(self._starts[article]), int(self._starts[article] + self._lengths[article]))
            self._filled.append(self._words[row])
            self._places[self._words[row]] += self._weights[row]
        return self

    def with_each(self, articles: Array) -> Array:
        """Return the product with each of some articles; sums of whole numbers, the same in any order."""
        lengths = self._lengths[articles]
        found = _elements(self._starts[articles], lengths)
        products = self._places[self._words[found]] * self._weights[found]
        return np.bincount(np.repeat(np.arange(len(articles)), lengths), products, minlength=len(articles))
