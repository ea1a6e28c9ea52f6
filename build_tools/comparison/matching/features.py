"""How likely two units tell the same: features of a pair, weighed by logistic regression.

The weights were fitted on pairs that people read in events of three outlets each, and cross-validated by event; no
event's words are in them. `benchmarks/fit_matching.py` fits them anew and prints such a table. What those events have
little of (`few`, `unsaid`, `about`, `numbers`) was fitted on invented events besides, and the weights of `few` and
`about` were lowered until they joined no more look-alikes than without them.
"""

from __future__ import annotations

import math
import re
from operator import mul
from typing import NamedTuple

from build_tools.comparison.matching.scoring import Likeness
from build_tools.comparison.matching.units import Unit
from build_tools.comparison.people.speakers import Relation

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
    differ: float
    """Two persons or bodies speak."""
    open: float
    """A speaker is unnamed."""
    own: float
    """One is the outlet's own voice, the other somebody's."""
    one_quoted: float
    """One stands in quotation marks, the other doesn't."""
    other_words: float
    """Both stand in quotation marks, and no four words in a row are the same."""
    other_numbers: float
    """Both have numbers, and none in common."""
    length: float
    """The logarithm of the number of content words of the shorter."""
    scrap: float
    """The shorter has two content words at most."""
    sentence: float
    """One is a whole sentence, the other words of a statement."""
    sentences: float
    """The likeness where one or both are whole sentences: these share names and cues besides the content."""
    beside: float
    """The likeness of one with what stands before or after the other."""
    few: float
    """One speaker, by name: one over the number of pairs of statements by them."""
    unsaid: float
    """Both tell what somebody did not say."""
    about: float
    """The one is an outlet's own, and names who says the other."""
    numbers: float
    """How many rare numbers they share, none of them small."""


WEIGHTS = Features(
    strength=4.0,
    differ=-2.49,
    open=-0.21,
    own=-0.65,
    one_quoted=-0.8,
    other_words=-2.96,
    other_numbers=-0.52,
    length=-0.06,
    scrap=0.53,
    sentence=0.0,
    sentences=-5.43,
    beside=1.02,
    few=1.0,
    unsaid=1.67,
    about=0.5,
    numbers=2.24,
)
BIAS = -3.14


def features(a: Unit, b: Unit, relation: Relation, like: Likeness, beside: float) -> Features:
    """Return the features of a pair, without `few`; the order of the two doesn't matter.

    Args:
        a: One unit.
        b: The other.
        relation: What their speakers are to one another.
        like: Their likeness.
        beside: The greatest evenness between one and a neighbour of the other.
    """
    sentences = a.is_sentence or b.is_sentence
    numbers, others = a.profile.numbers, b.profile.numbers
    return Features(
        strength=like.overlap * min(like.evidence, _MOST_EVIDENCE),
        differ=relation is Relation.DIFFERENT,
        open=relation is Relation.OPEN,
        own=relation is Relation.OWN,
        one_quoted=a.quoted != b.quoted,
        other_words=a.quoted and b.quoted and not like.runs,
        other_numbers=bool(numbers and others) and numbers.isdisjoint(others),
        length=math.log(1 + min(len(a.profile.words), len(b.profile.words))),
        scrap=min(len(a.profile.words), len(b.profile.words)) <= _FEW,
        sentence=a.is_sentence != b.is_sentence,
        sentences=like.overlap if sentences else 0.0,
        beside=beside,
        few=0.0,
        unsaid=not (a.statement.said or b.statement.said),
        about=relation is Relation.OWN and (speaks_of(a, b) or speaks_of(b, a)),
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


def speaks_of(own: Unit, other: Unit) -> bool:
    """Return whether an outlet's own words name who says the other."""
    if not own.own:
        return False
    voice = other.voice
    if voice.family:
        return any(word.root == voice.family for word in own.profile.words)
    told = {word.exact for word in own.profile.words} | {word.root for word in own.profile.words}
    return bool(voice.parts) and 2 * len(voice.parts & told) >= len(voice.parts)


def probability(found: Features) -> float:
    """Return how likely a pair with these features tells the same, 0 to 1."""
    return 1 / (1 + math.exp(-BIAS - sum(map(mul, WEIGHTS, found))))
