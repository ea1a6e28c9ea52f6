"""Apparent contradictions between the tellings of one fact: found by the program, resolved by the editor.

find_conflicts ──▶ what disagrees, with the values of each article ─┐
facts.yml `conflict:` ──▶ the editor's finding and its reason ──────┴▶ ConflictView, one for each thing it is about
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from build_tools.comparison.matching.conflicts import Discrepancy
from build_tools.models import Conflict, Fact, Stance
from build_tools.models.text import listed
from build_tools.pages.views.outlets import Mark

_ABOUT = {
    "number": "a number", "day": "the day", "place": "the place", "polarity": "whether it is so", "other": "",
}  # fmt: skip
_NAMED = frozenset({"day", "place"})
"""What is written with a capital; comparing has it in small letters."""


class ConflictView(NamedTuple):
    """One apparent contradiction."""

    about: str
    """In words: "a number"; empty where the editor's reason says it."""
    sides: tuple[tuple[Mark, str], ...]
    """What each article has, where the program found it: "20", "Tuesday", "denied"."""
    resolution: str
    """What resolves it; empty while nothing does."""
    decided: bool
    """Whether an editor wrote of it."""
    between_speakers: bool = False
    """Whether it is people quoted who contradict each other: no outlet does so in its own voice."""


def conflicts_of(
    fact: Fact, discrepancies: Iterable[Discrepancy], marks: Mapping[str, Mark], told: Mapping[str, str]
) -> tuple[ConflictView, ...]:
    """Return a fact's apparent contradictions, the editor's first.

    Args:
        fact: as the editor has it.
        discrepancies: what the program found in its cells.
        marks: by article, in the order of the columns.
        told: by article, how it has the fact: "denied by Ann Bell", "in its own voice".
    """
    found: dict[str, dict[str, set[str]]] = {}
    if _is_denied_and_told(fact):
        found["polarity"] = {article: {how} for article, how in told.items()}
    for discrepancy in _of_what_it_asks(fact.title, tuple(discrepancies)):
        if discrepancy.about == "polarity" and "polarity" in found:
            continue  # which outlet lets whom deny is shown already
        values = found.setdefault(discrepancy.about, {})
        for side, given in ((discrepancy.a, discrepancy.values_a), (discrepancy.b, discrepancy.values_b)):
            values.setdefault(side.article, set()).update(given)
    editors = fact.conflict
    order = [editors.about] if editors else []
    views = (
        _view(about, found.get(about, {}), editors if editors and editors.about == about else None, marks)
        for about in dict.fromkeys((*order, *found))
    )
    quoted = fact.confirmed and all("own voice" not in how for how in told.values())
    return tuple(
        view._replace(
            decided=view.decided and fact.confirmed,  # a draft's finding is the program's
            between_speakers=quoted and view.about == _ABOUT["polarity"],
        )
        for view in views
    )


def _of_what_it_asks(title: str, found: Sequence[Discrepancy]) -> Iterator[Discrepancy]:
    """Return what disagrees, of numbers only those that a title asks for, where it asks for one of several."""
    asked = {one.of for one in found if one.of and re.search(rf"\b{re.escape(one.of)}", title, re.IGNORECASE)}
    return (one for one in found if one.about != "number" or not asked or one.of in asked)


def _is_denied_and_told(fact: Fact) -> bool:
    """Whether one article has a fact only as denied and another tells it."""
    return len({cell.stance is Stance.DENIED for cell in fact.cells.values() if cell.stance.is_told}) > 1


def _view(
    about: str, values: Mapping[str, set[str]], editors: Conflict | None, marks: Mapping[str, Mark]
) -> ConflictView:
    sides = tuple(
        (mark, listed([_written(value, about) for value in sorted(values[article], key=_in_order)]))
        for article, mark in marks.items()
        if values.get(article)
    )
    resolution = editors.resolution or "" if editors else ""
    return ConflictView(_ABOUT[about], sides, resolution, editors is not None)


def _in_order(value: str) -> tuple[float, str]:
    """Order numbers by size, before all that is in words."""
    return (int(value), "") if value.isdecimal() else (float("inf"), value)


def _written(value: str, about: str) -> str:
    """Return a value as it is printed: 'Tuesday', '400,000'; four digits may be a year."""
    if about in _NAMED:
        return value.title()
    return f"{int(value):,}" if value.isdecimal() and len(value) > 4 else value
