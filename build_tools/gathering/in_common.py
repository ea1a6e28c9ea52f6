"""What the articles of each event have in common, for all events at once: how near they are, and which words.

    words of all articles ─by event and word─▶ sums ─┬─▶ how near each article is to the others of its event
    each article's heaviest  ─by event and word─▶ sums ─▶ the event's words, the heaviest first

Sums are of whole numbers, so that neither the order of the events nor that of the articles changes one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np

from build_tools.gathering.neighbours import UNIT
from build_tools.gathering.pile import Pile
from build_tools.gathering.sorting import Array, by_owner, firsts_of_equals, ranks_in_owner
from build_tools.gathering.weights import ONE, Vectors

LOOKED_AT = 40
"""Words of an article among which those that it shares are looked for: those that count most for it."""


class _Groups(NamedTuple):
    """Elements in groups: those of one word of one event."""

    order: Array
    """The elements, group after group."""
    starts: Array
    """Where each group begins."""
    keys: Array
    """Event and word of each group, as one number."""

    @staticmethod
    def of(keys: Array) -> _Groups:
        order = by_owner(keys)
        ordered = keys[order]
        starts = np.flatnonzero(firsts_of_equals(ordered))
        return _Groups(order, starts, ordered[starts])

    @property
    def sizes(self) -> Array:
        return np.diff(np.append(self.starts, len(self.order)))


class InCommon:
    """What the articles of each event have in common."""

    def __init__(self, pile: Pile, vectors: Vectors, events: Sequence[Sequence[int]]) -> None:
        """Compare the articles of all events; `events` has each article once."""
        self._pile, self._vectors, self._events = pile, vectors, events
        size = len(vectors.ends)
        self._owner = np.repeat(np.arange(size), np.diff(vectors.ends, prepend=0))
        self._event_of = np.zeros(size, np.int64)
        for number, event in enumerate(events):
            self._event_of[list(event)] = number
        self._breadth = max(len(vectors.document_frequency), 1)
        keys = self._event_of[self._owner] * self._breadth + vectors.words
        self.similarity: list[float] = self._similarities(keys).tolist()
        """How near each article is to the others of its event on average; 0 for one that stands alone."""
        self._prepare_words(keys)

    def _similarities(self, keys: Array) -> Array:
        weights, size = self._vectors.weights, len(self._vectors.ends)
        groups = _Groups.of(keys)
        sums = np.add.reduceat(weights[groups.order], groups.starts) if len(keys) else np.zeros(0)
        whole = np.zeros(len(keys))
        whole[groups.order] = np.repeat(sums, groups.sizes)
        products = np.bincount(self._owner, whole * weights, minlength=size) / UNIT
        own = np.bincount(self._owner, np.square(weights), minlength=size) / UNIT
        others = np.bincount(self._event_of, minlength=len(self._events))[self._event_of] - 1
        return np.where(others > 0, (products - own) / np.maximum(others, 1), 0.0)

    def _prepare_words(self, keys: Array) -> None:
        """Sum up the weights of the words that count most for each article, by event."""
        own = np.where(self._pile.named[self._vectors.places], 0.0, self._vectors.weights)
        heaviest = by_owner(self._owner, ONE - own)
        heaviest = heaviest[ranks_in_owner(self._owner[heaviest], len(self._vectors.ends)) < LOOKED_AT]
        groups = _Groups.of(keys[heaviest])
        places = heaviest[groups.order]
        weights = self._vectors.weights[places]
        sums = np.add.reduceat(weights, groups.starts) if len(places) else np.zeros(0)
        event, word = groups.keys // self._breadth, groups.keys % self._breadth
        least = np.minimum(np.bincount(self._event_of, minlength=len(self._events)), 2)
        told = np.flatnonzero((groups.sizes >= least[event]) & (sums >= 1) & ~self._vectors.common[word])
        ranked = told[by_owner(event[told], sums.max(initial=0.0) - sums[told])]
        # Lists: single elements are looked up, which takes longer in arrays.
        self._sums = sums[ranked].tolist()
        self._starts, self._sizes = groups.starts[ranked].tolist(), groups.sizes[ranked].tolist()
        self._forms = self._pile.forms[self._vectors.places[places]].tolist()
        self._ends = np.cumsum(np.bincount(event[told], minlength=len(self._events))).tolist()

    def words(self, event: int) -> Iterator[str]:
        """Yield the words that most of an event's weight is on, but for those of names and those of any article.

        They stand in two of its articles at least, unless it has but one. Of equals the first by the alphabet comes
        first.
        """
        rows = range(self._ends[event - 1] if event else 0, self._ends[event])
        for _, equals in groupby(rows, key=self._sums.__getitem__):
            yield from sorted(map(self._form, equals))

    def _form(self, row: int) -> str:
        """Return how a word is mostly written."""
        start = self._starts[row]
        numbers: list[int] = self._forms[start : start + self._sizes[row]]
        if numbers.count(numbers[0]) == len(numbers):
            return self._pile.spellings[numbers[0]].lower()
        forms = [self._pile.spellings[number].lower() for number in numbers]
        return min(forms, key=lambda form: (-forms.count(form), form))
