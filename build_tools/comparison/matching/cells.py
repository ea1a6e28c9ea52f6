"""A fact's cells: which statements of each article it rests on, whether they come from facts.yml or from matches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from build_tools.models import Comparison, Fact

Cells = Mapping[str, Mapping[str, tuple[str, ...]]]
"""By fact or group, by article, the ids of the statements."""


def cells_of_groups(comparison: Comparison) -> Cells:
    """Return the cells of the machine's groups, in the order of the groups."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for group in comparison.groups:
        by_article: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for side in group.members:
            by_article[side.article] += (side.statement,)
        found[group.id] = dict(by_article)
    return found


def cells_of_facts(facts: Mapping[str, Fact]) -> Cells:
    """Return the cells of an editor's facts, in the order of the facts; empty cells are left out."""
    return {
        name: {article: cell.statements for article, cell in fact.cells.items() if cell.statements}
        for name, fact in facts.items()
    }
