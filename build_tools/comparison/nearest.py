"""For what has no match in another article, the nearest that stands there, and why the two were not joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_tools.comparison.pairs import Field, Found
from build_tools.comparison.proposals import RANK, Ruled, sides_of
from build_tools.comparison.reasons import why_not
from build_tools.models import Match, Nearest, Opposed, Side

_DIGITS = 3


def nearest(
    field: Field, found: Sequence[Found], ruled: Ruled, matches: Iterable[Match], opposed: Iterable[Opposed]
) -> tuple[Nearest, ...]:
    """Return by statement and other article, where the two have no match, what is nearest there.

    Args:
        field: The units.
        found: The pairs that were compared.
        ruled: The editor's decisions.
        matches: What was joined.
        opposed: What is told the opposite way: as good as a match.
    """
    pairs = [(match.a, match.b) for match in matches if match.tier in RANK]
    joined = {side for pair in pairs for side in pair}
    pairs += [(found.a, found.b) for found in opposed]
    met = {way for a, b in pairs for way in ((a, b.article), (b, a.article))}
    places = {side: place for place, side in enumerate(sorted(field.sides))}
    best = _best(field, found, places)
    for side, article in met:
        best.pop((places[side], article), None)
    rows = [(places[row.side], row) for row in _rows(field, best, ruled, joined)]
    some = {place for place, _ in rows} | {places[side] for side, _ in met}
    alone = [(place, _alone(side)) for side, place in places.items() if place not in some]
    ordered = sorted([*rows, *alone], key=lambda row: (row[0], -row[1].score, places[row[1].other or row[1].side]))
    return tuple(row for _, row in ordered)


_Best = dict[tuple[int, str], tuple[tuple[float, float, int, int], Found, int]]
"""By the place of a statement and the other article: how near, the pair, and the number of the unit there."""


def _best(field: Field, found: Sequence[Found], places: Mapping[Side, int]) -> _Best:
    best: _Best = {}
    of = [(places[unit.side], unit.side.article) for unit in field.units]
    for pair in found:
        weight = pair.pair.probability, pair.pair.likeness.strength, -pair.a, -pair.b
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            key = of[one][0], of[other][1]
            if key not in best or best[key][0] < weight:
                best[key] = weight, pair, other
    return best


def _rows(field: Field, best: _Best, ruled: Ruled, joined: set[Side]) -> Iterator[Nearest]:
    for _, pair, number in best.values():
        if pair.pair.likeness.meetings:
            unit, other = field.units[pair.a if number == pair.b else pair.b], field.units[number]
            rejected = sides_of(field, (pair.a, pair.b)) in ruled.rejected
            reason = why_not(field, pair, other.side in joined, rejected)
            yield Nearest(unit.side, other.side, round(pair.pair.likeness.score, _DIGITS), reason, other.part)


def _alone(side: Side) -> Nearest:
    return Nearest(side, None, 0.0, "no other article has a telling word of it")
