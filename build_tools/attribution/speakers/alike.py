"""Bodies of one kind: which of two ministries is 'the ministry', if that can be told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from build_tools.attribution.parsing.tokens import Passage, word_set
from build_tools.attribution.words.body_nouns import BODIES

_SMALL = word_set("of for the and s")
"""Words that tell no body from another: 'Ministry of Health', 'health ministry'."""
_WHAT_FOR = word_set(
    "foreign interior federal regional local national public electoral agricultural central military environmental "
    "municipal constitutional supreme international provincial"
)
"""Adjectives that say which body of its kind one is."""
_RIGHT_BEFORE = 250
"""Characters back to another body of the kind, which may be meant as well."""
_NEAR = 800
"""Characters back to the only one of the kind that was named lately."""


class Met(NamedTuple):
    """Where an article names a body, in whatever part of a sentence."""

    at: int
    name: str
    acts: bool
    """As a subject, or in words of its own."""


def told_apart(passage: Passage) -> Iterator[Met]:
    """Return the bodies without a name of their own that are told apart by what they are for: 'education ministry'."""
    for noun in passage.tokens:
        before = passage.tokens[noun.i - 1] if noun.i else noun
        common = noun.tag in ("NN", "NNP") and noun.low in BODIES and noun.text.islower() and before.text.islower()
        if common and before.head == noun.i and (before.dep == "compound" or before.low in _WHAT_FOR):
            yield Met(before.start, f"{before.text} {noun.text}", noun.dep in ("nsubj", "nsubjpass"))


def of_kind(noun: str, met: Sequence[Met]) -> list[Met]:
    """Return the bodies whose names say that they are what a noun says: 'Health Ministry', 'Ministry of Health'.

    'The Embassy of Veland' is no 'Veland', and a name no body without one.
    """
    word, named = noun.lower(), noun[:1].isupper()
    kind = re.compile(rf"(?:.*(?<!\bof)(?<!\bfor)(?<!\bthe)\s)?{re.escape(word)}(?:\s(?:of|for)\s.*)?$")
    longer = [one for one in met if " " in one.name and word in one.name.lower()]
    return [one for one in longer if kind.match(one.name.lower()) and not (named and one.name[:1].islower())]


def which(met: Sequence[Met], at: int, since: int) -> str | None:
    """Return the name of the body of a kind that is meant at a place; None where another may be.

    Args:
        met: The bodies of that kind, anywhere in the article.
        at: Where it is called by its kind alone.
        since: Where the paragraph of that place begins.
    """
    before = sorted(one for one in met if one.at < at) or list(met)
    if not before:
        return None
    last = before[-1]
    here = [one for one in before if one.at >= since]
    if _are_one(before):
        return _fullest(before)
    if here and _are_one(here):
        others = [one for one in before if one.at >= at - _RIGHT_BEFORE and not _are_one([one, last])]
        return _fullest(here) if not others or any(one.acts for one in here) else None
    near = [one for one in before if one.at >= at - _NEAR]
    return _fullest(near) if not here and near and _are_one(near) else None


def _are_one(met: Sequence[Met]) -> bool:
    """Whether all that is named may be one body: each name has the words of the next shorter one."""
    keys = sorted((_words(one.name) for one in met), key=len)
    return all(a <= b for a, b in pairwise(keys))


def _fullest(met: Sequence[Met]) -> str:
    return max(met, key=lambda one: (len(_words(one.name)), one.at)).name


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.lower())) - _SMALL
