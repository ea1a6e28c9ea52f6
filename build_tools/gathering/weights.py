"""What a word is worth for telling events apart: the rarer in this pile and in English at large, the more; names more.

Vectors of tf·idf (Spärck Jones 1972) whose document frequencies are those of the pile blended with those of fifty
articles of average English, as wordfreq counts it: so even two articles can be compared, among which every word that
they share is in all there are. Weights are whole numbers: their sums are the same in any order, on any machine.
"""

from __future__ import annotations

import gzip
import math
from dataclasses import dataclass
from functools import cache
from importlib.metadata import files

import numpy as np

from build_tools.gathering.pile import Pile
from build_tools.gathering.sorting import Array
from build_tools.gathering.tokens import family

BACKGROUND = 50
"""Articles of average English that the pile is blended with."""
ARTICLE_WORDS = 500
"""Words of an average article."""
LEAST_SHARE = 0.003
"""Share of articles in which a word is taken to occur at the least."""
USUAL_PILE = 120
"""Articles in a pile by which the nearness of events is judged. In a larger one all words look rarer next to the rest
of it and so all articles more alike; the steeper rarity then is, the less."""
COMMON = 0.15
"""Share of average articles that a common word stands in."""
NAME_WEIGHT = 1.7
"""What a name's word counts more: events differ in who and where rather than in what is done."""

_ENGLISH = "small_en.msgpack.gz"
"""The file of English in the package wordfreq."""
ONE = 4096
"""The length of a vector. A similarity of 1 is its square."""
LEAST_WEIGHT = 16
"""What a word must weigh: half of an article's words weigh less, and add some thousandths to a similarity."""
_RAW = 1024


@dataclass(frozen=True)
class Vectors:
    """The articles of a pile as vectors of length `ONE`, without the words that count for next to nothing."""

    places: Array
    """Where in the pile each word stands that counts."""
    words: Array
    weights: Array
    """Whole numbers, held as float64, which adds their products up without rounding."""
    ends: Array
    document_frequency: Array
    """Of each word of the pile."""
    rarity: Array
    """Of each word of the pile, from 0 (in every article) to 1."""
    common: Array
    """Whether each word of the pile stands in so many articles of any kind that it says nothing of one."""

    def rows(self, articles: Array) -> tuple[Array, Array]:
        """Return where the words of some articles begin, and how many each has."""
        starts = np.where(articles > 0, self.ends[articles - 1], 0)
        return starts, self.ends[articles] - starts


def vectors(pile: Pile) -> Vectors:
    """Return the articles of a pile as vectors."""
    size = len(pile.spellings)
    frequency = np.bincount(pile.words, minlength=size)
    background = _background(pile, frequency)
    rarity = _rarity(len(pile), frequency, background)
    raw = (1 + np.log(np.maximum(pile.counts, 1).astype(np.float64))) * rarity[pile.words]
    raw = np.rint(np.where(pile.named, NAME_WEIGHT, 1.0) * raw * _RAW)
    lengths = np.diff(pile.ends, prepend=0)
    owner = np.repeat(np.arange(len(pile)), lengths)
    norms = np.sqrt(np.maximum(np.bincount(owner, raw * raw, minlength=len(pile)), 1.0))
    weights = np.rint(raw / norms[owner] * ONE)
    places = np.flatnonzero(weights >= LEAST_WEIGHT)
    ends = np.cumsum(np.bincount(owner[places], minlength=len(pile)))
    # Numbers of words are looked up with: numpy would widen narrower ones each time.
    words = pile.words[places].astype(np.int64)
    return Vectors(places, words, weights[places], ends, frequency, rarity, background >= COMMON)


def _background(pile: Pile, frequency: Array) -> Array:
    """Return in which share of average articles each word of the pile occurs."""
    shares = _shares()
    used = np.flatnonzero(frequency)
    background = np.full(len(frequency), LEAST_SHARE)
    background[used] = [max(shares.get(pile.spellings[word], 0.0), LEAST_SHARE) for word in used.tolist()]
    return background


def _rarity(articles: int, frequency: Array, background: Array) -> Array:
    all_of_them = articles + BACKGROUND + 1
    rarest = math.log(all_of_them / (1.5 + BACKGROUND * LEAST_SHARE))
    rarity = np.maximum(np.log(all_of_them / (frequency + 0.5 + BACKGROUND * background)) / rarest, 0.0)
    return rarity ** (math.log(all_of_them) / math.log(USUAL_PILE + BACKGROUND))  # type: ignore[no-any-return]


@cache
def _shares() -> dict[str, float]:
    """Return in which share of average articles each family of English words occurs, of those that aren't rare.

    wordfreq's list is read as it ships it, words of one frequency after another, in hundredths of a power of ten:
    wordfreq itself begins with loading the tokenizers and the names of forty languages.
    """
    [shipped] = [file for file in files("wordfreq") or () if file.name == _ENGLISH]
    import msgpack  # wordfreq brings it

    _, *words_by_rarity = msgpack.unpackb(gzip.decompress(shipped.read_binary()))
    summed: dict[str, float] = {}
    for rarity, words in enumerate(words_by_rarity):
        frequency = 10 ** (-rarity / 100)
        for form in map(family, words):
            summed[form] = summed.get(form, 0.0) + frequency
    return {word: 1 - math.exp(-ARTICLE_WORDS * frequency) for word, frequency in summed.items()}
