"""What only one article has, at the level of the fact, with the nearest that others have and why it is not that (F8).

"Not mentioned in the text we hold", never "omitted": nothing here says why.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from build_tools.comparison.cells import cells_of_facts
from build_tools.comparison.concepts import content
from build_tools.comparison.passages import Copies, is_one_report
from build_tools.models import Analysis, Comparison, Fact, Nearest, Side, Tier

_FEWEST_TERMS = 3
"""A statement with fewer content words says too little to be missed elsewhere."""

_SUGGESTED = "a match that the machine suggests and no editor has confirmed"
_IN_PART = "the same statement, without this part of it"


@dataclass(frozen=True, slots=True)
class OnlyInOne:
    """Something that one article has and no other, as far as the text we hold goes."""

    article: str
    statements: tuple[str, ...]
    fact: str | None
    """The editor's fact, or None for a statement that no fact cites."""
    nearest: Nearest | None
    """The nearest statement of another article, with the reason why it is not the same."""
    also: tuple[str, ...] = ()
    """Other articles that have it because they print the same report: one voice, however many print it."""


def only_in_one(
    comparison: Comparison,
    analyses: Sequence[Analysis],
    facts: Mapping[str, Fact] | None = None,
    copies: Sequence[Copies] = (),
) -> tuple[OnlyInOne, ...]:
    """List what only one article has: first the editor's facts, then statements that no fact cites, as they stand.

    Args:
        comparison: what `compare` found between these articles.
        analyses: in the order of the columns.
        facts: the editor's facts by id; a statement that one of them cites is not listed by itself.
        copies: articles that print one report.
    """
    nearest = _nearest(comparison)
    cells = cells_of_facts(facts or {})
    cited = {Side(article, one) for by_article in cells.values() for article, ids in by_article.items() for one in ids}
    matched = {side for group in comparison.groups for side in group.members}
    joined = [match for match in comparison.matches if match.tier is not Tier.SAME_PHRASE]
    matched |= {side for match in joined for side in (match.a, match.b)}
    of_facts = (
        OnlyInOne(
            first := next(iter(by_article)),
            by_article[first],
            name,
            _best([nearest[s] for one in by_article[first] if (s := Side(first, one)) in nearest], by_article),
            tuple(by_article)[1:],
        )
        for name, by_article in cells.items()
        if is_one_report(by_article, copies)
    )
    return (*of_facts, *_uncited(analyses, nearest, cited | matched))


def _uncited(
    analyses: Sequence[Analysis], nearest: Mapping[Side, Nearest], spoken_for: Set[Side]
) -> Iterator[OnlyInOne]:
    for analysis in analyses:
        for statement in analysis.statements:
            side = Side(analysis.article, statement.id)
            if side not in spoken_for and len(content(statement.terms)) >= _FEWEST_TERMS:
                yield OnlyInOne(analysis.article, (statement.id,), None, nearest.get(side))


def _nearest(comparison: Comparison) -> dict[Side, Nearest]:
    """Return the nearest statement of each: for one that matches after all, its match, and why that has not this."""
    found: dict[Side, Nearest] = {}
    for near in comparison.nearest:
        found.setdefault(near.side, near)  # the nearest of all articles comes first
    for match in comparison.matches:
        if match.tier is Tier.SAME_PHRASE:
            continue
        suggested = match.tier is Tier.SUGGESTED
        reason = f"{_SUGGESTED}: {'; '.join(match.why)}" if suggested else _IN_PART
        for side, other in ((match.a, match.b), (match.b, match.a)):
            if side not in found or found[side].score < match.score:
                found[side] = Nearest(side, other, match.score, reason)
    return found


def _best(found: Sequence[Nearest], having: Collection[str]) -> Nearest | None:
    """Give the nearest of several, but none of an article that has the same: a copy of the report."""
    others = [near for near in found if near.other is None or near.other.article not in having]
    return max(others, key=lambda near: near.score, default=None)
