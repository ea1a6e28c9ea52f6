"""Matches joined into groups, best first, so that no group contradicts itself.

Union–find with constraints (cf. constrained clustering, Wagstaff & Cardie 2000): a match joins two groups only if no
member of one may not stand with a member of the other (two speakers, a denial and what it denies, an editor's
rejection). A weak match brings one statement into a group but never joins two groups, and brings a second one of an
article and voice only where the speaker is the same: else all that is said of one matter would run together. A match
that can't be joined is dropped.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

Place = tuple[int, bool]
"""A statement's article, and whether it is in the outlet's own voice."""


class Bond(IntEnum):
    """How far a match may go in joining groups."""

    CONFIRMED = 0
    """Joins any two groups, whatever clashes: an editor says so."""
    STRONG = 1
    """Joins any two groups that don't clash."""
    WEAK = 2
    """Brings one statement into a group."""
    FAINT = 3
    """Brings one statement into a group that has none of its place yet."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A proposed match of two statements, by number."""

    a: int
    b: int
    bond: Bond
    rank: tuple[int | float | str, ...]
    """Smaller is joined first: tier, then strength; ties go by the statements' ids, never by input order."""


class Groups:
    """The groups so far.

    `places` tells of each statement the article and whether it is in the outlet's own voice, `clash` whether two may
    not stand together.
    """

    def __init__(self, places: Sequence[Place], clash: Callable[[int, int], bool]) -> None:
        self._places = places
        self._clash = clash
        self._group = list(range(len(places)))
        self._members: dict[int, list[int]] = {i: [i] for i in range(len(places))}

    def join(self, a: int, b: int, bond: Bond = Bond.STRONG) -> bool:
        """Join the groups of two statements if they may be one; say whether they are one now."""
        one, other = self._group[a], self._group[b]
        if one == other:
            return True
        large, small = sorted((self._members[one], self._members[other]), key=len, reverse=True)
        if bond > Bond.STRONG and len(small) > 1:
            return False
        if bond is Bond.FAINT and self._places[small[0]] in {self._places[x] for x in large}:
            return False
        if bond > Bond.CONFIRMED and any(self._clash(x, y) for x in large for y in small):
            return False
        kept, gone = (one, other) if large is self._members[one] else (other, one)
        for member in small:
            self._group[member] = kept
        self._members[kept] = large + self._members.pop(gone)
        return True

    def of(self, number: int) -> list[int]:
        """Give the members of a statement's group, sorted."""
        return sorted(self._members[self._group[number]])


def join_all(edges: Iterable[Edge], groups: Groups) -> list[Edge]:
    """Join edges in the order of their rank; give those that could be."""
    return [edge for edge in sorted(edges, key=lambda e: e.rank) if groups.join(edge.a, edge.b, edge.bond)]


def group_id(ids: Sequence[str]) -> str:
    """Name a group after its members, in whatever order they come: `g-3f9c2a`."""
    return "g-" + hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()[:6]
