"""Words that exclude each other: the gate that one article has open stands shut in the other."""

from __future__ import annotations

import re
from functools import lru_cache

from build_tools.models import words

_PAIRS = (
    ("open", "shut close"),
    ("accept approve grant", "reject refuse dismiss"),
    ("uphold", "overturn quash reject dismiss"),
    ("rise increase grow climb", "fall decrease drop decline shrink"),
    ("win", "lose"),
    ("succeed pass", "fail"),
    ("alive", "dead"),
    ("guilty", "innocent"),
    ("present", "absent"),
    ("true", "false"),
    ("legal", "illegal"),
    ("valid", "invalid"),
    ("possible", "impossible"),
    ("accurate", "inaccurate"),
    ("adequate", "inadequate"),
    ("allow permit", "forbid ban prohibit"),
    ("survive", "die"),
    ("support back", "oppose"),
    ("full", "empty"),
    ("sober", "drunk"),
    ("acquit", "convict"),
    ("raise", "lower cut"),
    ("start begin", "stop end"),
    ("arrive", "leave"),
    ("remember", "forget"),
)
"""Lemmas; each of the first excludes each of the second."""

_EXCLUDES = frozenset(
    pair for some, others in _PAIRS for a in words(some) for b in words(others) for pair in ((a, b), (b, a))
)
_KNOWN = frozenset(word for pair in _EXCLUDES for word in pair)
_NEGATIVE = "un"
_SHORTEST = 4
"""Letters behind "un": "unsafe", not "unit"."""


def may_exclude(word: str) -> bool:
    """Return whether a lemma could exclude another."""
    return word in _KNOWN or (word.startswith(_NEGATIVE) and len(word) >= len(_NEGATIVE) + _SHORTEST)


def exclude(a: str, b: str) -> bool:
    """Return whether two lemmas cannot both be true of one thing: "open" and "shut", "safe" and "unsafe"."""
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return (a, b) in _EXCLUDES or (len(shorter) >= _SHORTEST and longer == _NEGATIVE + shorter)


_SIDE = re.compile(
    r"\b(vot|campaign|argu|rul|decid|lobb|spoke|speak)\w*(?: \w+ly)? (for|in favou?r of|against)\b", re.I
)


def take_opposite_sides(one: str, other: str) -> bool:
    """Return whether two texts say of one deed that it is for something, and against it.

    >>> take_opposite_sides("she would vote against the tax", "Brisk voted for the tax")
    True
    """
    here, there = _sides_taken(one), _sides_taken(other)
    return any(here[verb] != there[verb] for verb in here.keys() & there.keys())


@lru_cache(maxsize=1024)
def _sides_taken(text: str) -> dict[str, bool]:
    """Return, by verb, whether what is done is done against something; each text is held against many others."""
    return {verb.casefold(): side == "against" for verb, side in _SIDE.findall(text)}
