"""How likely two units tell the same: features of a pair, weighed by logistic regression.

The weights were fitted on pairs that people read in events of three outlets each, and cross-validated by event; no
event's words are in them. `benchmarks/fit_matching.py` fits them anew and prints such a table. Who speaks is no
feature: the rules in `tiers` ask for it, and with both the weights depended more on the events that they had seen.
The weight of `few` is set, not fitted: fitted, it would say mostly that one speaker speaks.
"""

from __future__ import annotations

import math
import re
from operator import mul
from typing import NamedTuple

from build_tools.comparison.matching.scoring import Likeness
from build_tools.comparison.matching.units import Unit

_MOST_EVIDENCE = 6.0
"""More shared weight than six words of one statement alone says no more."""
_FEW = 2
"""Content words up to which a unit is a scrap."""


_BESIDE = re.compile(
    r"\b(?:not including|excluding|on top of|compared (?:with|to)|up from|down from|as against)(?: [\w$£€.,-]+){1,4}"
)
"""What a text sets beside the amount that it is about."""


class Features(NamedTuple):
    """What is weighed of a pair of units; 0 or 1 where nothing else is said."""

    strength: float
    """The evenness of their likeness times its evidence."""
    one_quoted: float
    """One stands in quotation marks, the other doesn't."""
    other_words: float
    """Both stand in quotation marks, and no four words in a row are the same."""
    other_numbers: float
    """Both have numbers, and none in common."""
    scrap: float
    """The shorter has two content words at most."""
    sentences: float
    """The likeness where one or both are whole sentences: these share names and cues besides the content."""
    beside: float
    """The likeness of one with what stands before or after the other."""
    few: float
    """One speaker, by name: one over the number of pairs of statements by them."""
    numbers: float
    """How many rare numbers they share, none of them small."""


WEIGHTS = Features(
    strength=3.83,
    one_quoted=-1.13,
    other_words=-2.55,
    other_numbers=-0.96,
    scrap=0.8,
    sentences=-6.18,
    beside=1.87,
    few=1.0,
    numbers=4.18,
)
BIAS = -3.59


def features(a: Unit, b: Unit, like: Likeness, beside: float, few: float) -> Features:
    """Return the features of a pair; the order of the two doesn't matter.

    Args:
        a: One unit.
        b: The other.
        like: Their likeness.
        beside: The greatest evenness between one and a neighbour of the other.
        few: How little one speaker says in all, 0 where two speak.
    """
    sentences = a.is_sentence or b.is_sentence
    numbers, others = a.profile.numbers, b.profile.numbers
    return Features(
        strength=like.overlap * min(like.evidence, _MOST_EVIDENCE),
        one_quoted=a.quoted != b.quoted,
        other_words=a.quoted and b.quoted and not like.runs,
        other_numbers=bool(numbers and others) and numbers.isdisjoint(others),
        scrap=min(len(a.profile.words), len(b.profile.words)) <= _FEW,
        sentences=like.overlap if sentences else 0.0,
        beside=beside,
        few=few,
        numbers=0 if like.numbers and _is_beside(a, b) else like.numbers,
    )


def _is_beside(a: Unit, b: Unit) -> bool:
    """Return whether one tells by the way of what the other is about: "$280 million, not including $87 million"."""
    texts = a.statement.text, b.statement.text
    beside = [{number for found in _BESIDE.finditer(text) for number in found[0].split()} for text in texts]
    return any(
        any(number[0].isdigit() or number[0] in "$£€" for number in some if number in other.split())
        for some, other in zip(beside, reversed(texts), strict=True)
    )


def probability(found: Features) -> float:
    """Return how likely a pair with these features tells the same, 0 to 1."""
    return 1 / (1 + math.exp(-BIAS - sum(map(mul, WEIGHTS, found))))
