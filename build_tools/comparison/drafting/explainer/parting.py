"""How two clauses differ on a fact: in numbers or days, or because one denies the other."""

from __future__ import annotations

import re

from build_tools.comparison.drafting.tellings.overlap import DETAIL
from build_tools.comparison.drafting.titles.neutral_titles import asks
from build_tools.comparison.words.conditions import conditions
from build_tools.models import Fact
from build_tools.models.text import DENYING, NOT

_DENIES = re.compile(rf"{NOT.pattern}|\b(?:{DENYING}|false|untrue)\b", re.IGNORECASE)
"""Words that deny what another says."""


def is_of_polarity(fact: Fact) -> bool:
    """Return whether outlets differ in whether a fact is so, and not in a number or a day."""
    if fact.conflict is not None:
        return fact.conflict.about == "polarity"
    return fact.title.startswith("Whether") or not asks(fact.title)


def are_apart(fact: Fact, one: str, other: str, *, are_meant: bool = False) -> bool:
    """Return whether two clauses differ in what the fact's tellings differ in: numbers and days, or a denial.

    Args:
        fact: The fact.
        one: A clause of it.
        other: Another outlet's.
        are_meant: Whether these two outlets are those that differ: one may give the other's number beside its own.
    """
    if not is_of_polarity(fact):
        here, there = _details(one), _details(other)
        return here != there if are_meant else not (here <= there or there <= here)
    first, second = ({(of.name, of.is_so) for of in conditions(text)} for text in (one, other))
    if first & second:
        return False  # "was unsafe", "was not safe"
    return fact.conflict is not None or bool(_DENIES.search(one)) is not bool(_DENIES.search(other))


def _details(text: str) -> set[str]:
    """Return the numbers and days of a clause, as printed."""
    return {found[0].casefold() for found in DETAIL.finditer(text)}
