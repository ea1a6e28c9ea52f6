"""For what has no match in another article, the nearest that stands there, and why the two were not joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
    best: dict[tuple[Side, str], tuple[Found, int]] = {}
    # The likeliest last, so that it stays.
    for pair in sorted(found, key=lambda pair: (pair.pair.probability, pair.pair.likeness.strength, -pair.a, -pair.b)):
        one, other = field.units[pair.a].side, field.units[pair.b].side
        best[one, other.article] = pair, pair.b
        best[other, one.article] = pair, pair.a
    for key in met:
        best.pop(key, None)
    rows = [*_rows(field, best, ruled, joined), *_alone(field, best, met)]
    return tuple(sorted(rows, key=lambda n: (n.side, -n.score, n.other or n.side)))


def _rows(
    field: Field, best: dict[tuple[Side, str], tuple[Found, int]], ruled: Ruled, joined: set[Side]
) -> Iterator[Nearest]:
    for (side, _), (pair, number) in best.items():
        if pair.pair.likeness.meetings:
            unit = field.units[number]
            rejected = sides_of(field, (pair.a, pair.b)) in ruled.rejected
            reason = why_not(field, pair, unit.side in joined, rejected)
            yield Nearest(side, unit.side, round(pair.pair.likeness.score, _DIGITS), reason, unit.part)


def _alone(
    field: Field, best: dict[tuple[Side, str], tuple[Found, int]], met: set[tuple[Side, str]]
) -> Iterator[Nearest]:
    """Return the statements that have nothing near in any article."""
    some = {side for (side, _), (pair, _) in best.items() if pair.pair.likeness.meetings} | {side for side, _ in met}
    for side in field.sides:
        if side not in some:
            yield Nearest(side, None, 0.0, "no other article has a telling word of it")
