"""Proposals joined into groups of units, and neighbouring pieces of one quotation into one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from build_tools.comparison.matching.groups import Bond, Edge, Groups, group_id, join_all, utterance_id
from build_tools.comparison.matching.pairs import Field, Found, Key
from build_tools.comparison.matching.polarity import opposed
from build_tools.comparison.matching.proposals import RANK, PairProposal, Ruled, Sides, sides_of
from build_tools.comparison.matching.scoring import NOTHING
from build_tools.comparison.people.speakers import Relation
from build_tools.models import Part, Side, Tier


class Joined(NamedTuple):
    """The units that were joined."""

    keys: tuple[Key, ...]
    """The proposals that hold, the surest first."""
    loose: tuple[Key, ...]
    """What no group can hold though it is no slip: each pair stands for itself, until an editor decides."""
    members: Mapping[int, tuple[int, ...]]
    """By unit, all of its group, itself among them."""

    def of(self, number: int) -> tuple[int, ...]:
        """Return the group of a unit; the unit alone where it is in none."""
        return self.members.get(number, (number,))


def joined(field: Field, proposals: Mapping[Key, PairProposal], found: Mapping[Key, Found], ruled: Ruled) -> Joined:
    """Join what is proposed, the surest first, as far as no group contradicts itself."""
    groups = Groups([(unit.article, unit.own) for unit in field.units], _clash(field, found, ruled))
    edges = [
        Edge(*key, _bond(field, key, proposal), _rank(field, key, proposal, found))
        for key, proposal in proposals.items()
        if proposal.tier in RANK
    ]
    kept = [(edge.a, edge.b) for edge in join_all(edges, groups)]
    for a, b in _neighbours(field, kept):
        groups.join(a, b)
    held = set(kept)
    loose = sorted((edge.a, edge.b) for edge in edges if edge.bond > Bond.STRONG and (edge.a, edge.b) not in held)
    return Joined(tuple(kept), tuple(loose), {number: tuple(groups.of(number)) for key in kept for number in key})


class _clash:
    """Whether two units may never stand in one group."""

    def __init__(self, field: Field, found: Mapping[Key, Found], ruled: Ruled) -> None:
        self._field, self._found, self._ruled = field, found, ruled

    def __call__(self, a: int, b: int) -> bool:
        key = min(a, b), max(a, b)
        sides = sides_of(self._field, key)
        if sides in self._ruled.confirmed:
            return False
        one, other = (self._field.units[number] for number in key)
        related = self._field.relation(a, b)
        if sides in self._ruled.rejected or related is Relation.DIFFERENT or one.said != other.said:
            return True
        known = self._found.get(key)
        return bool(known.opposed if known else opposed(one, other, related, NOTHING))


def _rank(field: Field, key: Key, proposal: PairProposal, found: Mapping[Key, Found]) -> tuple[int | float | str, ...]:
    strength = found[key].pair.likeness.strength if key in found else 0.0
    asserted = any(field.units[n].own for n in key)
    apart = field.relation(*key) is Relation.DIFFERENT
    return RANK[proposal.tier], apart, asserted, -strength, *(field.units[n].side.statement for n in key), *key


def _bond(field: Field, key: Key, proposal: PairProposal) -> Bond:
    if proposal.tier is Tier.CONFIRMED:
        return Bond.CONFIRMED
    relation = field.relation(*key)
    if relation is Relation.DIFFERENT:
        return Bond.PAIR
    if proposal.tier is not Tier.SUGGESTED:
        return Bond.STRONG
    return Bond.WEAK if relation is Relation.SAME else Bond.FAINT


def runs_of(field: Field, keys: Sequence[Key]) -> list[list[Key]]:
    """Part the pairs of one two statements into runs: pieces that are neighbours on both sides are one."""
    runs: list[list[Key]] = []
    for key in sorted(keys):
        if runs and all(_beside(field, was, now) for was, now in zip(runs[-1][-1], key, strict=True)):
            runs[-1].append(key)
        else:
            runs.append([key])
    return runs


def _beside(field: Field, was: int, now: int) -> bool:
    return was == now or field.units[was].after == now


def _neighbours(field: Field, keys: Sequence[Key]) -> list[Key]:
    by_sides: dict[Sides, list[Key]] = defaultdict(list)
    for key in keys:
        by_sides[sides_of(field, key)].append(key)
    runs = [run for found in by_sides.values() for run in runs_of(field, found)]
    return [(run[0][0], later[0]) for run in runs for later in run[1:]]


def names_of(field: Field, members: Sequence[int]) -> list[str]:
    """Name units by statement and part, for ids."""
    return [f"{field.units[n].side.statement} {field.units[n].part or ''}".rstrip() for n in members]


def group_of(field: Field, members: Sequence[int]) -> str:
    """Return the id of a group of units."""
    return group_id(names_of(field, members))


def utterance_of(field: Field, members: Sequence[int]) -> str:
    """Return the id of the utterance that a group of units tells."""
    return utterance_id(names_of(field, members))


def parts_of(field: Field, members: Sequence[int]) -> dict[Side, Part]:
    """Return what of each statement belongs to a group, sorted by statement."""
    parts: dict[Side, list[int]] = defaultdict(list)
    for number in sorted(members):
        parts[field.units[number].side].extend(field.units[number].part)
    return {side: _whole(found) for side, found in sorted(parts.items())}


def _whole(found: Sequence[int]) -> Part:
    """Return the sentence alone where only it meets; where pieces meet too, only these count."""
    pieces = tuple(sorted({place for place in found if place >= 0}))
    return pieces or tuple(found[:1])
