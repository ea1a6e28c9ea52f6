"""What a draft says of a statement in one clause."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Standing(IntEnum):
    """How well a claim is understood by whoever has read nothing else."""

    ALONE = 0
    NEARLY = 1
    """It has one noun that a sentence before it introduced: "Ann Brisk sold the ferry"."""
    LEANING = 2
    """It is about such a noun ("The ferry was sold") or has several; names nobody and nothing, or somebody by "Mr." and
    surname alone; speaks to somebody; or hardly says more than "let's do it"."""


class Claim(NamedTuple):
    """A statement in a clause that a reader understands who has read nothing else."""

    statement: str
    text: str
    """In sentence case, without a full stop: "Ann Brisk said the bridge would close"."""
    score: float
    """How well it reads, for choosing among several."""
    is_own: bool
    """Whether the outlet says it in its own voice."""
    standing: Standing = Standing.ALONE
    quoted: tuple[str, str] | None = None
    """Speaker and words, where it is nothing but a quotation."""
