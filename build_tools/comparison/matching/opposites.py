"""Statements that tell one fact the opposite way, and the groups that both tellings make together.

pairs with a negation or a denial between them ─┐
denials of "the rumours" ──▶ what they deny ────┴──▶ oppositions ──▶ and all that is surely the same as a side
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from build_tools.comparison.matching.figures import (
    PROBABLE,
    Figure,
    are_of_one_matter,
    differences,
    figures,
    has,
    of_one_sort,
)
from build_tools.comparison.matching.joining import Joined
from build_tools.comparison.matching.pairs import Field, Found, Key
from build_tools.comparison.matching.polarity import Contrast
from build_tools.comparison.matching.proposals import PairProposal, Ruled, Sides, is_telling, sides_of
from build_tools.comparison.matching.units import points_back
from build_tools.comparison.people.speakers import Relation
from build_tools.models import About, Side, Tier
from build_tools.models.lexicon import DENIAL

DENIES_WHAT_STANDS_BEFORE = "denies what its article told just before"
_SUCH = re.compile(r"\b(?:any|no) such\b", re.IGNORECASE)
"""What points at what was told before: "denied that any such case was known"."""
_BACK = 3
"""Units before a denial among which what it denies is looked for."""
_ALIKE_FROM = 0.5
"""The probability from which what one speaker says in two articles is followed to its opposites."""
Camps = tuple[tuple[int, ...], tuple[int, ...]]
"""Two groups of units that contradict each other."""
_SURE = (Tier.CONFIRMED, Tier.LIKELY)


class Opposition(NamedTuple):
    """Two units that tell one fact the opposite way."""

    key: Key
    found: Found | None
    """None where the two were not compared but follow from others."""
    score: float
    sure: bool
    note: str
    about: About = "polarity"


def oppositions(
    field: Field, found: Sequence[Found], ruled: Ruled, kept: Joined, proposals: Mapping[Key, PairProposal]
) -> list[Opposition]:
    """Return the opposites among the units, the surest first, one of each two statements.

    Args:
        field: The units.
        found: The pairs that were compared.
        ruled: The editor's decisions; a pair that was confirmed or rejected as a match is no opposition.
        kept: What was joined; two statements that are one utterance don't oppose one another elsewhere.
        proposals: By pair of units, for the tier of what was joined.
    """
    matched = {sides_of(field, key) for key in kept.keys} | ruled.confirmed | ruled.rejected
    alike = _alike(field, kept, proposals)
    direct = [*_told(found), *_denied(field, alike), *_counted(field)]
    followed = [o for opposition in direct for o in _following(field, opposition, alike)]
    best: dict[Sides, Opposition] = {}
    for opposition in sorted([*direct, *followed], key=lambda o: (not o.sure, -o.score, o.key)):
        sides = sides_of(field, opposition.key)
        if sides not in matched:
            best.setdefault(sides, opposition)
    return list(best.values())


def _told(found: Sequence[Found]) -> Iterator[Opposition]:
    for pair in found:
        if is_telling(pair):
            key, score = (pair.a, pair.b), pair.pair.likeness.score
            yield Opposition(key, pair, score, pair.opposed is not Contrast.DOUBTFUL, "one denies it")


def _counted(field: Field) -> Iterator[Opposition]:
    """Return the statements that tell different amounts in one matter, unless an article has both."""
    told: dict[int, list[tuple[int, tuple[Figure, ...]]]] = {}
    seen: set[Side] = set()
    for number, unit in enumerate(field.units):
        if unit.side not in seen and (found := figures(unit.statement, field.vocabulary)):
            told.setdefault(unit.article, []).append((number, found))
        seen.add(unit.side)
    given = {a: [one for _, found in some for one in found if one.quantity.is_closed] for a, some in told.items()}
    for article, other in combinations(sorted(told), 2):
        for (a, one), (b, another) in of_one_sort(told[article], told[other]):
            for between in differences(one, another):
                if not are_of_one_matter(between, PROBABLE):
                    continue
                if not (has(given[other], between.a) or has(given[article], between.b)):
                    yield Opposition((a, b), None, between.evenness, False, "another number of the same", "number")


def _denied(field: Field, alike: Mapping[int, frozenset[int]]) -> Iterator[Opposition]:
    """Link a denial of "the rumours" to what others tell of that which its own article told just before."""
    for number, unit in enumerate(field.units):
        is_pointing = points_back(unit.statement) or bool(_SUCH.search(unit.statement.text))
        if not unit.statement.denies or unit.is_sentence or not is_pointing:
            continue
        for target in _before(field, number):
            pairs = [(number, other) for other in alike.get(target, ())]
            pairs += [(target, other) for other in alike.get(number, ())]
            for one, other in sorted(pairs):
                key = min(one, other), max(one, other)
                yield Opposition(key, None, 0.0, False, DENIES_WHAT_STANDS_BEFORE)


def _before(field: Field, number: int) -> Iterator[int]:
    """Return the unit that a denial follows: the nearest that somebody else says, within a few."""
    at = field.units[number].before
    for _ in range(_BACK):
        if at is None:
            return
        if field.units[at].voice != field.units[number].voice and field.units[at].statement.cue_class != DENIAL:
            yield at
            return
        at = field.units[at].before


def _alike(field: Field, kept: Joined, proposals: Mapping[Key, PairProposal]) -> dict[int, frozenset[int]]:
    """Return the units that are surely the same as each, and what may be the same by the same speaker."""
    alike: dict[int, set[int]] = {}
    for key in kept.keys:
        may_be = field.relation(*key) is Relation.SAME and proposals[key].weight >= _ALIKE_FROM
        if proposals[key].tier in _SURE or may_be:
            for one, other in (key, key[::-1]):
                alike.setdefault(one, set()).add(other)
    return {number: frozenset(others) for number, others in alike.items()}


def _following(field: Field, found: Opposition, alike: Mapping[int, frozenset[int]]) -> Iterator[Opposition]:
    """Return what follows for all that is surely the same as one of the two."""
    a, b = found.key
    for one in {a} | alike.get(a, frozenset()):
        for other in {b} | alike.get(b, frozenset()):
            apart = field.units[one].article != field.units[other].article
            if apart and (one, other) != (a, b):
                key = min(one, other), max(one, other)
                yield Opposition(key, None, found.score, found.sure, found.note, found.about)


def contradicting_groups(kept: Joined, opposed: Sequence[Opposition]) -> list[Camps]:
    """Return the pairs of groups that contradict each other, the surest first; a group is in one pair at most."""
    paired: list[Camps] = []
    taken: set[int] = set()
    for opposition in opposed:
        a, b = (kept.of(number) for number in opposition.key)
        if a != b and taken.isdisjoint((*a, *b)):
            paired.append((a, b))
            taken.update((*a, *b))
    return paired
