"""Persons who speak together, of whom the parser lost the first: 'Ann Reed, Bo Sand and Petra Lund said'."""

from __future__ import annotations

from itertools import pairwise

from build_tools.attribution.parsing.tokens import Passage, Token
from build_tools.attribution.words.cues import CueIndex

_NO_PERSONS = ("DATE", "TIME", "GPE", "NORP", "LOC", "FAC", "EVENT")
_OF_THE_LIST = ("nsubj", "npadvmod", "dep", "appos", "nmod", "conj", "advmod", "prep")
"""What the parser takes a person of a list for; "prep" where it took a name for a preposition."""


def persons_listed(passage: Passage, joint: Token, _: CueIndex) -> None:
    """Hang the names that commas part before the last two of a list on the first of them, and that on the verb.

    Args:
        passage: The passage, changed in place.
        joint: The "and" of the list.
    """
    second = passage.head(joint)
    verb = passage.head(second)
    is_subject = second.is_name and second.dep == "nsubj" and verb.is_verb and passage.kid(second, "conj") is not None
    if not (is_subject and joint.i < verb.i):
        return
    listed, at = [second], passage.extent(second)[0]
    while (before := _person_before(passage, at, verb)) is not None:
        listed, at = [passage.tokens[before[1]], *listed], before[0]
    if len(listed) == 1 or any(t.is_verb and t.i not in passage.below(verb) for t in passage.tokens[at : joint.i]):
        return
    passage.hang(listed[0], verb, "nsubj")
    for one, after in pairwise(listed):
        passage.hang(after, one, "conj")
        for comma in passage.tokens[one.i + 1 : after.i]:
            if comma.text == ",":
                passage.hang(comma, one, "punct")


def _person_before(passage: Passage, at: int, verb: Token) -> tuple[int, int] | None:
    """Return the first and last token of two names and more that end at the comma before a token."""
    tokens = passage.tokens
    if at < 2 or tokens[at - 1].text != ",":
        return None
    last = first = at - 2
    while first and tokens[first - 1].is_name and tokens[first - 1].sentence == verb.sentence:
        first -= 1
    run = tokens[first : last + 1]
    name = tokens[last]
    may_be_one = len(run) > 1 and all(t.is_name and t.entity not in _NO_PERSONS for t in run)
    over = passage.head(name)
    hung = name.dep in _OF_THE_LIST and (over is verb or over.is_name)
    return (first, last) if may_be_one and hung and name.sentence == verb.sentence else None
