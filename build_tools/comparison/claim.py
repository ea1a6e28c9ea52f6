"""What a draft says of a statement in one clause."""

from __future__ import annotations

from typing import NamedTuple

from build_tools.comparison.clauses import reads
from build_tools.comparison.loose_ends import unintroduced


class Claim(NamedTuple):
    """A statement in a clause of its own."""

    statement: str
    text: str
    """In sentence case, without a full stop: "Ann Brisk said the bridge would close"."""
    score: float
    """How well it reads, for choosing among several."""
    is_own: bool
    """Whether the outlet says it in its own voice."""
    quoted: tuple[str, str] | None = None
    """Speaker and words, where it is nothing but a quotation."""
    loose: int = 0
    """How many things it points at and doesn't name."""
    leans: bool = False
    """Whether it leans on what was said before it: “This ruling also assures …”, "The video was released"; or is an
    outlet’s own sentence cut to hardly anything of what other articles tell."""


def reads_alone(clause: str, cut: bool) -> float:
    """Return how well a clause reads to whoever has read nothing else."""
    return reads(clause, cut=cut) - 0.3 * len(unintroduced(clause))
