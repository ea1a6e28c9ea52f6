"""Sketches of thousands of articles in columns: small, quick to load, and to add to.

    words     one row an article, one after another: the number of a word, how often, in which form, whether a name's
    phrases   likewise
    records   what is known about each article

Rows keep the order of their sketch, and all sums over them are of whole numbers, so that nothing that is found depends
on the order in which articles were added.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from build_tools.gathering.sketch import Sketch
from build_tools.gathering.sorting import Array

_COLUMNS = ("words", "forms", "counts", "named", "ends", "phrases", "phrase_ends")
_RECORDED = ("sha256", "own", "length", "names", "told_days", "date", "headline", "outlet", "agency")
_MOST_COUNTED = 60_000


def _none(kind: type) -> Array:
    return np.zeros(0, kind)


@dataclass
class Pile:
    """Articles in columns, each under a key."""

    keys: list[str] = field(default_factory=list)
    records: list[dict[str, Any]] = field(default_factory=list)
    """Of each article the fields of its sketch that are neither words nor phrases."""
    spellings: list[str] = field(default_factory=list)
    """Words and forms of words by number."""
    words: Array = field(default_factory=lambda: _none(np.int32))
    forms: Array = field(default_factory=lambda: _none(np.int32))
    counts: Array = field(default_factory=lambda: _none(np.uint16))
    named: Array = field(default_factory=lambda: _none(np.bool_))
    ends: Array = field(default_factory=lambda: _none(np.int64))
    """Where each article's words end."""
    phrases: Array = field(default_factory=lambda: _none(np.uint32))
    phrase_ends: Array = field(default_factory=lambda: _none(np.int64))

    def __len__(self) -> int:
        """Return how many articles there are."""
        return len(self.keys)

    def phrases_of(self, article: int) -> Array:
        """Return the prints of an article's own phrases, sorted."""
        return self.phrases[int(self.phrase_ends[article - 1]) if article else 0 : int(self.phrase_ends[article])]

    def add(self, sketches: Iterable[tuple[str, Sketch]]) -> None:
        """Add articles, each under its key."""
        numbers = {spelling: number for number, spelling in enumerate(self.spellings)}
        columns: dict[str, list[Array]] = {name: [getattr(self, name)] for name in _COLUMNS}
        end, phrase_end = len(self.words), len(self.phrases)
        for key, made in sketches:
            self.keys.append(key)
            self.records.append({name: getattr(made, name) for name in _RECORDED})
            end += len(made.words)
            phrase_end += len(made.phrases)
            columns["words"].append(_numbered(made.words, numbers))
            columns["forms"].append(_numbered(made.forms, numbers))
            columns["counts"].append(np.minimum(np.array(made.counts, np.int64), _MOST_COUNTED).astype(np.uint16))
            columns["named"].append(np.array(made.named, np.bool_))
            columns["ends"].append(np.array([end], np.int64))
            columns["phrases"].append(made.phrases)
            columns["phrase_ends"].append(np.array([phrase_end], np.int64))
        self.spellings = list(numbers)
        for name, parts in columns.items():
            setattr(self, name, np.concatenate(parts))

    def joined(self, later: Pile) -> Pile:
        """Return a pile of these articles and then those of another."""
        numbers = {spelling: number for number, spelling in enumerate(self.spellings)}
        own = _numbered(later.spellings, numbers)
        return Pile(
            keys=self.keys + later.keys,
            records=self.records + later.records,
            spellings=list(numbers),
            words=np.concatenate([self.words, own[later.words]]),
            forms=np.concatenate([self.forms, own[later.forms]]),
            counts=np.concatenate([self.counts, later.counts]),
            named=np.concatenate([self.named, later.named]),
            ends=np.concatenate([self.ends, later.ends + len(self.words)]),
            phrases=np.concatenate([self.phrases, later.phrases]),
            phrase_ends=np.concatenate([self.phrase_ends, later.phrase_ends + len(self.phrases)]),
        )

    def select(self, articles: Sequence[int]) -> Pile:
        """Return a pile of some of the articles, in the order given."""
        if list(articles) == list(range(len(self))):
            return self
        rows, ends = _picked(self.ends, articles)
        phrase_rows, phrase_ends = _picked(self.phrase_ends, articles)
        return Pile(
            keys=[self.keys[article] for article in articles],
            records=[self.records[article] for article in articles],
            spellings=self.spellings,
            words=self.words[rows],
            forms=self.forms[rows],
            counts=self.counts[rows],
            named=self.named[rows],
            ends=ends,
            phrases=self.phrases[phrase_rows],
            phrase_ends=phrase_ends,
        )

    def dump(self) -> bytes:
        """Return the pile as bytes that `load` reads."""
        known = json.dumps({"keys": self.keys, "records": self.records, "spellings": self.spellings})
        arrays = {name: getattr(self, name) for name in _COLUMNS}
        stream = io.BytesIO()
        np.savez(stream, known=np.frombuffer(known.encode(), np.uint8), **arrays)
        return stream.getvalue()

    @staticmethod
    def load(data: bytes) -> Pile:
        """Return the pile that `dump` wrote.

        Raises:
            ValueError: It is no such pile.
        """
        try:
            with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
                known = json.loads(arrays["known"].tobytes())
                return Pile(**known, **{name: arrays[name] for name in _COLUMNS})
        except (OSError, KeyError, TypeError, EOFError, zipfile.BadZipFile) as error:
            raise ValueError(str(error)) from None


def _numbered(spellings: Sequence[str], numbers: dict[str, int]) -> Array:
    return np.array([numbers.setdefault(spelling, len(numbers)) for spelling in spellings], np.int32)


def _picked(ends: Array, articles: Sequence[int]) -> tuple[Array, Array]:
    """Return which elements of a column belong to some articles, and where each article's end among them."""
    chosen = np.array(articles, np.int64)
    if not len(chosen):
        return _none(np.int64), _none(np.int64)
    starts = np.concatenate([np.zeros(1, np.int64), ends[:-1]])[chosen]
    lengths = ends[chosen] - starts
    new_ends = np.cumsum(lengths)
    rows = np.arange(int(new_ends[-1])) + np.repeat(starts - (new_ends - lengths), lengths)
    return rows, new_ends
