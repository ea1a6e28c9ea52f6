"""Which statements of a group a drafted fact may rest on: those that tell what its clearest statement tells.

A group grows by suggestions, each joined to something in it. That is enough to ask an editor, and too little for a
cell: "he rejected the offer" met by "the offer came in March" met by "she arrived in March".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations

from build_tools.models import SENTENCE, Comparison, Group, Match, Side, Statement, Tier

SURE = frozenset({Tier.LIKELY, Tier.CONFIRMED})
_LEAST_PROBABLE = 0.12
"""How probable a suggested match must be to bring a statement into a cell."""
_FEWEST_OF_A_HEADLINE = 4
"""Words by which a headline says what happened."""


def is_sure(group: Group | None) -> bool:
    """Return whether all tellings are likely to tell the same; an unmatched sentence has but one."""
    return group is None or group.tier in SURE


class Membership:
    """How the statements of one group hang together."""

    def __init__(self, group: Group, comparison: Comparison, statements: Mapping[Side, Statement]) -> None:
        self._group = group
        self._matches = [match for match in comparison.matches if match.group == group.id]
        self._same = {side: frozenset({side}) for side in group.members}
        for match in self._matches:
            if match.tier in SURE and match.a in self._same and match.b in self._same:
                joined = self._same[match.a] | self._same[match.b]
                self._same |= dict.fromkeys(joined, joined)
        for headline, side in _repeated(group.members, statements):
            joined = self._same[headline] | self._same[side]
            self._same |= dict.fromkeys(joined, joined)
        self._beside = _both_ways((match.a, match.b) for match in self._matches if _is_near(match))
        self._chances = {
            frozenset((match.a, match.b)): 1.0 if match.tier in SURE else match.probability for match in self._matches
        }
        opposed = [one for one in comparison.opposed if one.group == group.id]
        self._against = _both_ways((one.a, one.b) for one in opposed)
        self._surely_against = _both_ways((one.a, one.b) for one in opposed if one.sure)
        self.best_first = [
            *((one.a, one.b) for one in opposed),
            *(
                (one.a, one.b)
                for one in sorted(self._matches, key=lambda one: (one.tier not in SURE, -one.probability))
            ),
        ]
        """The pairs that were matched, those first that contradict each other, then the surest."""
        self._is_known = bool(self._matches or self._against) or group.tier is Tier.OPPOSED

    @property
    def is_sure(self) -> bool:
        """Return whether two statements are likely to tell the same, whatever else stands beside or against them."""
        return is_sure(self._group) or any(match.tier in SURE for match in self._matches)

    @property
    def doubtful(self) -> frozenset[Side]:
        """Return the statements that no likely match joins to most of the group, and no sure opposition.

        A group is as sure as the surest of its matches; the rest of it may have come by suggestions.
        """
        if not self._matches or not self.is_sure:
            return frozenset()
        members = self._group.members
        main = max(members, key=lambda side: (len({one.article for one in self._same[side]}), len(self._same[side])))
        return frozenset(members) - self.sure(main)

    def agree(self, a: Side, b: Side) -> bool:
        """Return whether the article of one of two statements likely tells what the other tells, here or elsewhere."""
        return any(one.article == other.article for x, one in ((a, b), (b, a)) for other in self._same[x])

    def against(self, lead: Side) -> frozenset[Side]:
        """Return the statements that tell the opposite of what one tells, or are likely the same as such a one.

        An article that tells the same as well contradicts nobody: it tells of both sides.
        """
        return self._facing(lead, self._against)

    def same(self, lead: Side) -> frozenset[Side]:
        """Return the statements that likely tell what one tells; all where nothing is known."""
        return self._same[lead] if self._is_known else frozenset(self._group.members)

    def sure(self, lead: Side) -> frozenset[Side]:
        """Return the statements that likely tell what one tells, or surely the opposite; all where nothing is known."""
        if not self._is_known:
            return frozenset(self._group.members)
        return self._same[lead] | self._facing(lead, self._surely_against)

    def telling(self, lead: Side) -> frozenset[Side]:
        """Return the statements that tell what one tells: likely the same, or matched or opposed with one of these."""
        if not self._is_known:
            return frozenset(self._group.members)
        same = self._same[lead]
        beside = {other for side in same for other in self._beside.get(side, ())}
        return same | (beside | self.against(lead)) & frozenset(self._group.members)

    def chance(self, lead: Side, side: Side) -> float:
        """Return how probably a statement tells what one tells: its best match with that or what is likely the same."""
        return max((self._chances.get(frozenset((one, side)), 0.0) for one in self._same[lead]), default=0.0)

    def _facing(self, lead: Side, against: Mapping[Side, set[Side]]) -> frozenset[Side]:
        agreeing = {side.article for side in self._same[lead]}
        opposite = {other for side in self._same[lead] for other in against.get(side, ())}
        facing = (one for other in opposite for one in self._same.get(other, ()))
        return frozenset(one for one in facing if one.article not in agreeing)


def memberships(comparison: Comparison, statements: Mapping[Side, Statement]) -> Mapping[str, Membership]:
    """Return how each group hangs together, by its id."""
    return {group.id: Membership(group, comparison, statements) for group in comparison.groups}


def _repeated(members: Sequence[Side], statements: Mapping[Side, Statement]) -> Iterator[tuple[Side, Side]]:
    """Return the headlines among members, each with a sentence of its article below that tells all of it."""
    lemmas = {side: {term.lemma for term in statements[side].terms} for side in members if side in statements}
    for headline, side in permutations(lemmas, 2):
        is_above = headline.article == side.article and statements[headline].paragraph == 1
        if is_above and len(lemmas[headline]) >= _FEWEST_OF_A_HEADLINE and lemmas[headline] <= lemmas[side]:
            yield headline, side


def _both_ways(pairs: Iterable[tuple[Side, Side]]) -> Mapping[Side, set[Side]]:
    found: dict[Side, set[Side]] = {}
    for a, b in pairs:
        found.setdefault(a, set()).add(b)
        found.setdefault(b, set()).add(a)
    return found


def _is_near(match: Match) -> bool:
    """Whether two statements' own words meet well enough; sentences around them share who speaks, whatever is said."""
    words_meet = not any(SENTENCE in (meeting.a, meeting.b) for meeting in match.meetings)
    return match.tier in SURE or (words_meet and match.probability >= _LEAST_PROBABLE)
