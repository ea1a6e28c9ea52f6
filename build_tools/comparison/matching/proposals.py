"""Pairs of units proposed as matches: what the rules say, and what the editor says over them.

found ──▶ tiers ──▶ the editor's decisions ──▶ of each two statements the pieces that meet best
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from build_tools.comparison.matching.pairs import Field, Found, Key
from build_tools.comparison.matching.polarity import Contrast
from build_tools.comparison.matching.tiers import OPPOSED, tier_of
from build_tools.models import MatchDecision, Side, Tier

RANK = {Tier.CONFIRMED: 0, Tier.LIKELY: 1, Tier.SUGGESTED: 2}
"""The tiers that join, the surest first."""

_OPPOSED_WORDS = 3
"""Two words in common are a topic; what one denies of the other's telling has more."""
_WHOLLY, _WHOLE_WORDS = 0.95, 2
"""The share of a denial that the other tells, and its words, from which few are enough: "that the keys were false"."""
Sides = tuple[Side, Side]
"""Two statements, sorted."""


class PairProposal(NamedTuple):
    """What two units are proposed as."""

    tier: Tier
    note: str
    score: float
    """The share of content in common, 0 to 1."""
    weight: float
    """How likely the two tell the same, 0 to 1."""


class Ruled(NamedTuple):
    """The editor's decisions as pairs of statements."""

    confirmed: frozenset[Sides]
    rejected: frozenset[Sides]

    @staticmethod
    def of(sides: Iterable[Side], decisions: Sequence[MatchDecision]) -> Ruled:
        """Take the editor's decisions apart into pairs; statements that no article has are skipped."""
        known = {side.statement: side for side in sides}
        pairs: dict[str, set[Sides]] = defaultdict(set)
        for decision in decisions:
            named = sorted(known[s] for s in decision.statements if s in known)
            pairs[decision.decision].update((a, b) for a, b in combinations(named, 2) if a.article != b.article)
        return Ruled(frozenset(pairs["confirmed"]), frozenset(pairs["rejected"] - pairs["confirmed"]))


def sides_of(field: Field, key: Key) -> Sides:
    """Return the statements of two units, sorted."""
    # Units stand in the order of their articles' ids.
    return field.units[min(key)].side, field.units[max(key)].side


def proposed(field: Field, found: Sequence[Found], ruled: Ruled) -> dict[Key, PairProposal]:
    """Return what to join, by pair of units, and the phrases that are only alike.

    Of two statements the pieces that meet best are proposed, and the sentences around them only where no pieces meet.
    """
    by_sides: dict[Sides, dict[Key, PairProposal]] = defaultdict(dict)
    against = {sides_of(field, (pair.a, pair.b)) for pair in found if is_telling(pair)}
    for pair in found:
        decided = tier_of(pair.pair)
        if decided is None:
            continue
        sides = sides_of(field, (pair.a, pair.b))
        # Two sentences share who speaks and when, whatever was said.
        if _is_allowed(pair, decided[0], sides, ruled) and not (pair.pair.sentence and sides in against):
            by_sides[sides][pair.a, pair.b] = PairProposal(*decided, pair.pair.likeness.score, pair.pair.probability)
    chosen = {key: p for proposals in by_sides.values() for key, p in _meeting_best(field, proposals).items()}
    return chosen | _confirmed(field, chosen, ruled)


def is_telling(found: Found) -> bool:
    """Return whether two units are opposites that are worth telling."""
    like = found.pair.likeness
    if found.opposed is None or not found.pair.both_said:
        return False
    is_whole = max(like.coverage) >= _WHOLLY and like.plain >= _WHOLE_WORDS
    much = OPPOSED.reached_by(like) and len(like.meetings) >= _OPPOSED_WORDS
    return found.opposed is not Contrast.DENIED or much or is_whole


def _is_allowed(found: Found, tier: Tier, sides: Sides, ruled: Ruled) -> bool:
    """Whether neither a denial nor the editor rules a pair out."""
    if (found.opposed or found.pair.one_said) and sides not in ruled.confirmed:
        return False
    # Who rejects a match does not say that the two have no phrase in common: often that is why it was rejected.
    return sides not in ruled.rejected or tier is Tier.SAME_PHRASE


def _meeting_best(field: Field, proposals: Mapping[Key, PairProposal]) -> dict[Key, PairProposal]:
    joining = {key: p for key, p in proposals.items() if p.tier in RANK}
    pieces = {key: p for key, p in joining.items() if not any(field.units[n].is_sentence for n in key)}
    if joining and not pieces:
        best = min(joining, key=lambda key: (*_order(joining[key]), key))
        return {best: joining[best]}
    if not joining:
        best = max(proposals, key=lambda key: (proposals[key].score, key), default=(0, 0))
        return {best: proposals[best]} if proposals else {}
    taken: set[int] = set()
    chosen = {}
    for key in sorted(pieces, key=lambda key: (*_order(pieces[key]), key)):
        # A piece that meets two of the other's is kept with the better, unless the second would be left without any.
        if not taken.issuperset(key):
            chosen[key] = pieces[key]
            taken.update(key)
    return chosen


def _order(proposal: PairProposal) -> tuple[int, float]:
    return RANK[proposal.tier], -proposal.weight


def _confirmed(field: Field, chosen: Mapping[Key, PairProposal], ruled: Ruled) -> dict[Key, PairProposal]:
    """Return the pairs that an editor confirmed: where their pieces meet, or as wholes."""
    note = "an editor confirmed it"
    made = {
        key: proposal._replace(tier=Tier.CONFIRMED, note=note)
        for key, proposal in chosen.items()
        if sides_of(field, key) in ruled.confirmed
    }
    met = {sides_of(field, key) for key in made}
    first: dict[Side, int] = {}
    for number, unit in enumerate(field.units):
        first.setdefault(unit.side, number)
    for a, b in ruled.confirmed - met:
        one, other = sorted((first[a], first[b]))
        made[one, other] = PairProposal(Tier.CONFIRMED, note, 1.0, 1.0)
    return made
