"""How furniture is written down: a kind, its reason in words, and a pattern of it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Furniture(NamedTuple):
    """A kind of furniture: what it is called in the cut, why in words, and how it looks."""

    what: str
    reason: str
    looks: str
    """A pattern, compiled when it is first used: a run that reads no article doesn't wait for it."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return _compiled(self.looks)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def any_of(what: str, reason: str, *patterns: str) -> Furniture:
    """Return the furniture that one of some patterns matches, each with what stands around it."""
    return Furniture(what, reason, "|".join(patterns))


def starting(what: str, reason: str, *patterns: str) -> Furniture:
    """Return the furniture that begins with what one of some patterns matches."""
    return Furniture(what, reason, rf"\W*(?:{'|'.join(patterns)})")


def whole(what: str, reason: str, *patterns: str) -> Furniture:
    """Return the furniture that is wholly what one of some patterns matches, but for marks around it."""
    return Furniture(what, reason, rf"\W*(?:{'|'.join(patterns)})\W*$")


NAME = r"(?-i:(?:[A-Z][\w’'-]*\.?\s+){1,3}[A-Z][\w’'-]*)"
"""A person's."""

LONGEST = 1_500
"""Characters. Longer paragraphs are no furniture, whatever they begin with."""


def recognise(paragraph: str, kinds: tuple[Furniture, ...]) -> Furniture | None:
    """Return the first kind of furniture that a paragraph, its quotations blanked out, looks like."""
    if len(paragraph) > LONGEST:
        return None
    return next((kind for kind in kinds if kind.pattern.match(paragraph)), None)
