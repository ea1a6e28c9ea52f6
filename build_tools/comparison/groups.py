"""Matches joined into groups, best first, so that no group contradicts itself.

Union–find with constraints (cf. constrained clustering, Wagstaff & Cardie 2000): a match joins two groups only if no
member of one may not stand with a member of the other (two speakers, a denial and what it denies, an editor's
rejection). A weak match brings one statement into a group but never joins two groups: else all that one speaker says
of one matter would run together. A match that can't be joined is dropped.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edge:
    """A proposed match of two statements, by number."""

    a: int
    b: int
    weak: bool
    """Whether it may not join two groups."""
    rank: tuple[int | float | str, ...]
    """Smaller is joined first: tier, then strength; ties go by the statements' ids, never by input order."""


class Groups:
    """The groups so far; `clash` says whether two statements may not stand together."""

    def __init__(self, size: int, clash: Callable[[int, int], bool]) -> None:
        self._clash = clash
        self._group = list(range(size))
        self._members: dict[int, list[int]] = {i: [i] for i in range(size)}

    def join(self, a: int, b: int, weak: bool = False) -> bool:
        """Join the groups of two statements if nothing in them clashes; say whether they are one now."""
        one, other = self._group[a], self._group[b]
        if one == other:
            return True
        if weak and min(len(self._members[one]), len(self._members[other])) > 1:
            return False
        if any(self._clash(x, y) for x in self._members[one] for y in self._members[other]):
            return False
        if len(self._members[one]) < len(self._members[other]):
            one, other = other, one
        for member in self._members[other]:
            self._group[member] = one
        self._members[one] += self._members.pop(other)
        return True

    def of(self, number: int) -> list[int]:
        """Give the members of a statement's group, sorted."""
        return sorted(self._members[self._group[number]])


def join_all(edges: Iterable[Edge], groups: Groups) -> list[Edge]:
    """Join edges in the order of their rank; give those that could be."""
    return [edge for edge in sorted(edges, key=lambda e: e.rank) if groups.join(edge.a, edge.b, edge.weak)]


def group_id(ids: Sequence[str]) -> str:
    """Name a group after its members, in whatever order they come: `g-3f9c2a`."""
    return "g-" + hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()[:6]
