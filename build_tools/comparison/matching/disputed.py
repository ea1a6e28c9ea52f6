"""What outlets often dispute: who says that shots were fired, and who that none were."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.comparison.matching.answer import (
    CLAUSE,
    DAYS,
    WISHES,
    Answer,
    Statements,
    meet,
    say_yes_and_no,
    within,
)
from build_tools.comparison.matching.polarity import disputes
from build_tools.comparison.words.concepts import ContentWord, Vocabulary
from build_tools.comparison.words.matters import Matter, asks_of, matters, may_be_several, stems_of
from build_tools.models import Statement, words

_DOES = re.compile(r"blam|promis|offer|announc|pledg|demand", re.IGNORECASE)
"""Cues that tell what is done with what stands behind them: "blamed sabotage", "promised compensation"."""
_BODIES = frozenset(words("company ministry management government board council firm police authority"))
"""Who may be meant wherever something was done or not: it tells no two things apart."""


def disputed(statements: Statements, vocabulary: Vocabulary) -> Iterator[Answer]:
    """Return what statements answer to what outlets often dispute."""
    for side, one in statements.items():
        cue = one.cue or ""
        text = f"{cue} {one.text}" if _DOES.match(cue) else one.text
        for it in matters(text) if one.said else ():
            is_so, shown = it.is_so is not disputes(one), " ".join(words(it.shown.casefold()))
            if is_so and WISHES.match(cue) and not it.shown.startswith(cue):
                continue
            around = _around(it, text, one, vocabulary, is_so=is_so) if may_be_several(it.name) else ()
            days = frozenset(DAYS.findall(one.text))
            yield Answer(side, it.name, frozenset(around), is_so, shown, asks_of(it.name), days)


def are_told_otherwise(a: Answer, b: Answer) -> bool:
    """Return whether one says no where the other says yes; with nothing beside it a no is one to all there may be."""
    denial, claim = (b, a) if a.is_so else (a, b)
    is_one = all(word.exact in _BODIES for word in denial.told) or meet(denial.told, claim.told)
    return is_one and say_yes_and_no(a, b)


def _around(it: Matter, text: str, one: Statement, vocabulary: Vocabulary, *, is_so: bool) -> Iterator[ContentWord]:
    """Return the words beside an answer: of a denial those of its clause, of what says that it is so all."""
    clause = next((part for part in CLAUSE.split(text) if it.shown in part), text)
    for word in within(one, text if is_so else clause.replace(it.shown, " "), vocabulary):
        if not word.exact.startswith(stems_of(it.name)):
            yield word
