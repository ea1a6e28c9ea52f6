"""Where the statements of one fact disagree: in a number, a day, a place, in whether it is so, or by two speakers."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from build_tools.comparison.drafting.tellings.material import Clash, Material
from build_tools.comparison.drafting.tellings.membership import Membership
from build_tools.comparison.people.speakers import are_of_two_speakers
from build_tools.models import Side


@dataclass(frozen=True)
class Disagreements:
    """The clashes among statements that may be one fact."""

    clashes: Sequence[Clash]
    material: Material
    membership: Membership | None
    """How the statements hang together; None for an outlet's own sentence."""

    @cached_property
    def values(self) -> frozenset[str]:
        """All that is told differently: the numbers, days and places."""
        return frozenset[str]().union(*(clash.values for clash in self.clashes))

    @cached_property
    def differing(self) -> frozenset[Side]:
        """The statements that have another number, day or place than some other."""
        return frozenset(side for one in self.clashes if one.about != "polarity" for side in (one.a, one.b))

    def of_outlets(self, kept: Collection[Side]) -> list[Clash]:
        """Return those clashes of a fact's statements in which outlets contradict each other, and not two speakers."""
        return [one for one in self.clashes if self.is_within(one, kept) and not self.is_quarrel(one.a, one.b)]

    def is_within(self, clash: Clash, kept: Collection[Side]) -> bool:
        """Return whether a fact rests on both of two that clash, and no article of theirs tells both sides itself."""
        is_reported = clash.about == "polarity" and self.membership and self.membership.agree(clash.a, clash.b)
        return {clash.a, clash.b} <= {*kept} and not is_reported

    def differ(self, a: Side, b: Side) -> bool:
        """Return whether two statements tell one thing with another number, day or place."""
        return any({one.a, one.b} == {a, b} and one.about != "polarity" for one in self.clashes)

    def is_quarrel(self, a: Side, b: Side) -> bool:
        """Return whether two statements are against each other, and are of two speakers: no outlet contradicts another.

        Two speakers who count the same things don't quarrel: they tell one fact with different numbers.
        """
        against = self.membership is not None and b in self.membership.against(a)
        if self.differ(a, b) or not (against or any({clash.a, clash.b} == {a, b} for clash in self.clashes)):
            return False
        one, other = self.material.statements[a], self.material.statements[b]
        return are_of_two_speakers(one, other, self.material.called.people)

    def contradicting(self, lead: Side, kept: Sequence[Side]) -> set[str]:
        """Return the articles whose tellings seem to contradict the one that gives the title."""
        against = set(self.membership.against(lead)) if self.membership else set()
        against |= {b if a == lead else a for a, b, *_ in self.clashes if lead in (a, b)}
        return {side.article for side in kept if side in against} - {lead.article}
