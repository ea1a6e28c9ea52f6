"""In whose voice the articles tell one fact: stated only where it is plain.

An outlet that reports what somebody said asserts nothing, however its sentence is built ("Brisk told the Courier …"),
and a sentence about a part of what another attributes is no telling of it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from build_tools.comparison.drafting.tellings.contrasts import is_its_own
from build_tools.comparison.drafting.tellings.material import Material
from build_tools.comparison.drafting.tellings.overlap import share_held
from build_tools.models import Kind, Side, Stance, Statement

_MOSTLY = 0.5
"""The share of words that two tellings must have in common to say one thing in two voices."""


def difference_of_voice(
    stances: Mapping[str, Stance], sides: Sequence[Side], material: Material, *, is_sure: bool
) -> str | None:
    """Describe a difference of voice between the articles that have a fact; None where there is none or it isn't plain.

    Args:
        stances: How each article has the fact.
        sides: The statements that it rests on.
        material: What facts are drafted from.
        is_sure: Whether these statements likely tell the same.
    """
    by_stance: dict[Stance, list[str]] = {}
    for article, stance in stances.items():
        if stance.is_told:
            by_stance.setdefault(stance, []).append(article)
    asserted, attributed = by_stance.get(Stance.ASSERTED), by_stance.get(Stance.ATTRIBUTED)
    if len(by_stance) < 2:
        return None
    if asserted and attributed and not (is_sure and _are_two_voices(asserted, attributed, sides, material)):
        return None
    outlets = material.called.outlets
    named = {stance: " and ".join(outlets.get(one, one) for one in found) for stance, found in by_stance.items()}
    said = "; ".join(f"{stance} in {names}" for stance, names in sorted(named.items()))
    return said[:1].upper() + said[1:] + "."


def _are_two_voices(
    asserted: Collection[str], attributed: Collection[str], sides: Sequence[Side], material: Material
) -> bool:
    """Whether some articles plainly say themselves what others leave to somebody."""
    told = material.by_article(sides)
    by_others = [one for article in attributed for one in told[article] if one.kind is not Kind.OWN_VOICE]
    speakers = {one.speaker for one in by_others}
    for analysis in (one for one in material.analyses if one.article in asserted):
        reports = [one for one in analysis.statements if one.kind is not Kind.OWN_VOICE]
        own = told[analysis.article]
        if not all(one.kind is Kind.OWN_VOICE and is_its_own(one, reports, speakers) for one in own):
            return False
        if not any(_is_one_thing(one, by_others) for one in own):
            return False
    return True


def _is_one_thing(own: Statement, others: Collection[Statement]) -> bool:
    """Whether an outlet's sentence has most of the words of what others attribute, and they most of its words."""
    return all(min(share_held(own.text, one.text), share_held(one.text, own.text)) >= _MOSTLY for one in others)
