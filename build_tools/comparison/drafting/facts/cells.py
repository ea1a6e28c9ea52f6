"""A fact's words with its cells: what each article has on it, and whether outlets differ or contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from build_tools.comparison.drafting.facts.kindred import Kindred
from build_tools.comparison.drafting.tellings.differences import difference_of_voice
from build_tools.comparison.matching.stances import stances_of
from build_tools.models import Cell, Conflict, Fact, Side, Stance


class InWords(NamedTuple):
    """A fact's title and text, and the statements that they rest on."""

    title: str
    text: str
    sides: Sequence[Side]
    lead: Side | None = None
    """The statement that the title is made of, where it is at hand."""


def fact_in_words(told: InWords, kindred: Kindred) -> Fact:
    """Return the fact, with a cell for every article.

    Args:
        told: Its words, and what they rest on.
        kindred: All that may be the same: what is merely suggested stands in a cell as a suggestion.
    """
    kept, stances = told.sides, _stances(told, kindred)
    about = next((clash.about for clash in kindred.apart.of_outlets(kept)), None)
    return Fact(
        title=told.title,
        text=told.text,
        cells={article: _cell(article, stance, kept, kindred) for article, stance in stances.items()},
        difference=difference_of_voice(stances, kept, kindred.material, is_sure=kindred.are_surely_one(kept)),
        conflict=Conflict(about=about, resolution=None) if about else None,
        confirmed=False,
    )


def fact_without_words(kindred: Kindred) -> Fact:
    """Return a fact without words, for its cells alone."""
    stances = stances_of(kindred.material.by_article(kindred.sides))
    cells = {article: _cell(article, stance, kindred.sides, kindred) for article, stance in stances.items()}
    return Fact(title="", text="", cells=cells, confirmed=False)


def _cell(article: str, stance: Stance, kept: Sequence[Side], kindred: Kindred) -> Cell:
    suggested = next((side.statement for side in kindred.sides if side.article == article), None)
    return kindred.material.cell(article, stance, kept, suggested)


def _stances(told: InWords, kindred: Kindred) -> dict[str, Stance]:
    """Return how each article has a fact; a denial that plainly denies nothing of it is somebody's word for it."""
    stances = stances_of(kindred.material.by_article(told.sides))
    denied = {article for article, stance in stances.items() if stance is Stance.DENIED}
    lead = told.lead
    if lead is None or lead.article in denied:
        return stances
    return stances | {a: Stance.ATTRIBUTED for a in denied if not kindred.denies(a, lead, told.sides)}
