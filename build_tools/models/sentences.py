"""Where sentences end, for all rooms: the marks behind an end, and abbreviations, whose full stop is none."""

from __future__ import annotations

import re

from build_tools.models.calendar import MONTHS
from build_tools.models.text import alternatives
from build_tools.models.titles import POINTED

CLOSERS = r"[\"'”’»)\]]*"
"""Marks that may stand behind the last stop of a sentence, in a regular expression."""

_MONTHS = (month[:3].capitalize() for month in MONTHS if month != "may")
_WORDS = "Jr Sr Sens Reps Gens No vs v Inc Corp Co Ltd Sept U.S U.K U.N a.m p.m"
_ABBREVIATION = re.compile(
    rf"\b(?:[A-Z]|{alternatives({*_MONTHS, *_WORDS.split(), *(title.rstrip('.') for title in POINTED)})})\.$"
)
_LONGEST = 8
"""Characters of an abbreviation, its stop included."""


def ends_with_abbreviation(text: str, end: int) -> bool:
    """Return whether the full stop before an offset belongs to an abbreviation or an initial.

    >>> ends_with_abbreviation("He asked Mr. Brisk.", 12), ends_with_abbreviation("He asked Mr. Brisk.", 19)
    (True, False)
    """
    return _ABBREVIATION.search(text, max(0, end - _LONGEST), end) is not None
