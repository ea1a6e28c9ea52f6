"""What tells of another time than an event's own."""

from __future__ import annotations

import re

OF_ANOTHER_TIME = re.compile(r"\b(?:in (?:1[5-9]|20)\d\d|last year|years? (?:ago|before|earlier))\b", re.IGNORECASE)


def are_of_one_time(one: str, other: str) -> bool:
    """Return whether two texts tell of another time, or neither.

    >>> are_of_one_time("a fire in 1987", "the fire"), are_of_one_time("a fire", "the fire")
    (False, True)
    """
    return bool(OF_ANOTHER_TIME.search(one)) is bool(OF_ANOTHER_TIME.search(other))
