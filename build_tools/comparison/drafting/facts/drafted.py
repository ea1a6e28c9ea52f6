"""Facts as the machine would put them, apart from what drafts them: a run that drafts nothing need not load that."""

from __future__ import annotations

from dataclasses import dataclass, field

from build_tools.models import Fact


@dataclass
class Drafted:
    """Facts as the machine would put them."""

    facts: dict[str, Fact] = field(default_factory=dict)
    """By id, those told by most articles first, then in the order of the text; every one unconfirmed."""
    topics: dict[str, str] = field(default_factory=dict)
    """Titles by id: what several facts are about."""
    sure: set[str] = field(default_factory=set)
    """Ids of the facts whose tellings are likely to tell the same, or are sure to contradict each other."""
    left_out: dict[str, Fact] = field(default_factory=dict)
    """What matches and no claim could be made of: without words, for its cells alone."""

    best: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By id of what was left out the statements that were matched best, one of each article."""

    @property
    def untold(self) -> dict[str, Fact]:
        """Those left out that no fact tells either: a question may have all that they have."""
        told = [fact.cited for fact in self.facts.values()]
        return {name: one for name, one in self.left_out.items() if not any(one.cited <= cited for cited in told)}
