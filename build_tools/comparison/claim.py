"""What a draft says of a statement in one clause."""

from __future__ import annotations

from typing import NamedTuple


class Claim(NamedTuple):
    """A statement in a clause that a reader understands who has read nothing else."""

    statement: str
    text: str
    """In sentence case, without a full stop: "Ann Brisk said the bridge would close"."""
    score: float
    """How well it reads, for choosing among several."""
    is_own: bool
    """Whether the outlet says it in its own voice."""
    loose: bool = False
    """Whether it says little by itself: it has a noun that a sentence before it introduced ("The video was released"),
    names nobody and nothing, or somebody by "Mr." and surname alone; or it speaks to somebody, or hardly says more than
    "let's do it"."""
    quoted: tuple[str, str] | None = None
    """Speaker and words, where it is nothing but a quotation."""
