"""For what has no match in another article, the nearest that stands there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_tools.comparison.matching.pairs import Field, Found
from build_tools.comparison.matching.proposals import RANK
from build_tools.models import Match, Nearest, Opposed, Side

_DIGITS = 3


def nearest(
    field: Field, found: Sequence[Found], matches: Iterable[Match], opposed: Iterable[Opposed]
) -> tuple[Nearest, ...]:
    """Return by statement and other article, where the two have no match, what is nearest there.

    Args:
        field: The units.
        found: The pairs that were compared.
        matches: What was joined.
        opposed: What is told the opposite way: as good as a match.
    """
    pairs = [(match.a, match.b) for match in matches if match.tier in RANK]
    pairs += [(found.a, found.b) for found in opposed]
    met = {way for a, b in pairs for way in ((a, b.article), (b, a.article))}
    places = {side: place for place, side in enumerate(sorted(field.sides))}
    best = _best(field, found, places)
    for side, article in met:
        best.pop((places[side], article), None)
    return tuple(sorted(_rows(field, best), key=lambda row: (places[row.side], -row.score, places[row.other])))


_Best = dict[tuple[int, str], tuple[tuple[float, float, int, int], Found, int]]
"""By the place of a statement and the other article: how near, the pair, and the number of the unit there."""


def _best(field: Field, found: Sequence[Found], places: Mapping[Side, int]) -> _Best:
    best: _Best = {}
    of = [(places[unit.side], unit.side.article) for unit in field.units]
    for pair in found:
        weight = pair.pair.probability, pair.pair.likeness.strength, -pair.a, -pair.b
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            key = of[one][0], of[other][1]
            held = best.get(key)
            if held is None or held[0] < weight:
                best[key] = weight, pair, other
    return best


def _rows(field: Field, best: _Best) -> Iterator[Nearest]:
    for _, pair, number in best.values():
        if pair.pair.likeness.meetings:
            unit, other = field.units[pair.a if number == pair.b else pair.b], field.units[number]
            yield Nearest(unit.side, other.side, round(pair.pair.likeness.score, _DIGITS))
