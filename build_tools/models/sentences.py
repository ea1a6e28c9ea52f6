"""Where sentences end, for all rooms: the marks behind an end, and abbreviations, whose full stop is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.models.calendar import MONTHS
from build_tools.models.text import Span, alternatives
from build_tools.models.titles import POINTED

CLOSERS = r"[\"'”’»)\]]*"
"""Marks that may stand behind the last stop of a sentence, in a regular expression."""

_MONTHS = (month[:3].capitalize() for month in MONTHS if month != "may")
_WORDS = "Jr Sr Sens Reps Gens No vs v Inc Corp Co Ltd Sept U.S U.K U.N a.m p.m"
_ABBREVIATION = re.compile(
    rf"\b(?:[A-Z]|{alternatives({*_MONTHS, *_WORDS.split(), *(title.rstrip('.') for title in POINTED)})})\.$"
)
_END = re.compile(rf"(?<!\s)[.!?…]{CLOSERS}\s+(?=[\"“‘(\[]?[A-Z0-9])")
_LONGEST = 8
"""Characters of an abbreviation, its stop included."""


def ends_with_abbreviation(text: str, end: int) -> bool:
    """Return whether the full stop before an offset belongs to an abbreviation or an initial.

    >>> ends_with_abbreviation("He asked Mr. Brisk.", 12), ends_with_abbreviation("He asked Mr. Brisk.", 19)
    (True, False)
    """
    return _ABBREVIATION.search(text, max(0, end - _LONGEST), end) is not None


def sentence_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Return the sentences of a stretch, without the white space between them.

    >>> text = "Mr. Brisk left. The bridge stays."
    >>> [text[a:b] for a, b in sentence_spans(text, 0, len(text))]
    ['Mr. Brisk left.', 'The bridge stays.']
    """
    for match in _END.finditer(text, start, end):
        if not ends_with_abbreviation(text, match.start() + 1):
            yield start, match.start() + len(match.group().rstrip())
            start = match.end()
    yield start, end
