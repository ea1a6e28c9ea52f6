"""Matches joined into groups, best first, so that no group contradicts itself.

Union–find with constraints (cf. constrained clustering, Wagstaff & Cardie 2000): a match joins two groups only if no
member of one may not stand with a member of the other (two speakers, a denial and what it denies, an editor's
rejection). A weak match brings one unit into a group but never joins two groups, and brings a second one of an
article and voice only where the speaker is the same: else all that is said of one matter would run together. A match
that can't be joined is dropped.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

Place = tuple[int, bool]
"""A unit's article, and whether it is in the outlet's own voice."""


class Bond(IntEnum):
    """How far a match may go in joining groups."""

    CONFIRMED = 0
    """Joins any two groups, whatever clashes: an editor says so."""
    STRONG = 1
    """Joins any two groups that don't clash."""
    WEAK = 2
    """Brings one unit into a group."""
    FAINT = 3
    """Brings one unit into a group that has none of its place yet."""
    PAIR = 4
    """Brings two units together that are in no group, whatever clashes: two persons seem to say the same."""


class Edge(NamedTuple):
    """A proposed match of two units, by number."""

    a: int
    b: int
    bond: Bond
    rank: tuple[int | float | str, ...]
    """Smaller is joined first: tier, then strength; ties go by the statements' ids, never by input order."""


class Groups:
    """The groups so far.

    `places` tells of each unit the article and whether it is in the outlet's own voice, `clash` whether two may
    not stand together.
    """

    def __init__(self, places: Sequence[Place], clash: Callable[[int, int], bool]) -> None:
        self._places = places
        self._clash = clash
        self._group = list(range(len(places)))
        self._members: dict[int, list[int]] = {i: [i] for i in range(len(places))}

    def join(self, a: int, b: int, bond: Bond = Bond.STRONG) -> bool:
        """Join the groups of two units if they may be one; return whether they are one now."""
        one, other = self._group[a], self._group[b]
        if one == other:
            return True
        large, small = sorted((self._members[one], self._members[other]), key=len, reverse=True)
        if not self._may(large, small, bond):
            return False
        kept, gone = (one, other) if large is self._members[one] else (other, one)
        for member in small:
            self._group[member] = kept
        self._members[kept] = large + self._members.pop(gone)
        return True

    def _may(self, large: Sequence[int], small: Sequence[int], bond: Bond) -> bool:
        if bond is Bond.PAIR:
            return len(large) == 1
        if bond > Bond.STRONG and len(small) > 1:
            return False
        if bond is Bond.FAINT and self._places[small[0]] in {self._places[x] for x in large}:
            return False
        return bond is Bond.CONFIRMED or not any(self._clash(x, y) for x in large for y in small)

    def of(self, number: int) -> list[int]:
        """Return the members of a unit's group, sorted."""
        return sorted(self._members[self._group[number]])


def join_all(edges: Iterable[Edge], groups: Groups) -> list[Edge]:
    """Join edges in the order of their rank; return those that could be."""
    return [edge for edge in sorted(edges, key=lambda e: e.rank) if groups.join(edge.a, edge.b, edge.bond)]


def group_id(members: Iterable[str]) -> str:
    """Name a group after its members, in whatever order they come: `g-3f9c2a`."""
    return "g-" + hashlib.sha256("\n".join(sorted(members)).encode()).hexdigest()[:6]


def utterance_id(members: Iterable[str]) -> str:
    """Name an utterance after the first of its members by name, so that one more telling seldom changes it."""
    return "u-" + hashlib.sha256(min(members).encode()).hexdigest()[:6]
