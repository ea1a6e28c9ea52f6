"""How much of an article's own words the project reproduces.

An outlet's own words are those outside quotation marks, after the cuts. What a speaker said is the speaker's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from build_tools.models import Span, words
from build_tools.models.quotation_marks import unquoted


def own_spans(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """Return the stretches of an article outside quotation marks, sorted.

    Args:
        text: The article's text as decoded.
        paragraphs: Its paragraphs after the cuts.
    """
    found: list[Span] = []
    for (start, end), outside in zip(paragraphs, unquoted(text, paragraphs), strict=True):
        begin: int | None = None
        for i in range(start, end + 1):
            own = i < end and outside[i - start] == text[i]
            if own and begin is None:
                begin = i
            elif not own and begin is not None:
                found += _stripped(text, begin, i)
                begin = None
    return tuple(found)


def _stripped(text: str, start: int, end: int) -> list[Span]:
    piece = text[start:end]
    left, right = start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
    return [(left, right)] if left < right else []


def overlap(spans: Iterable[Span], others: Iterable[Span]) -> list[Span]:
    """Return what two sets of spans share, sorted and without overlaps."""
    shared = sorted((max(a, c), min(b, d)) for a, b in spans for c, d in others if max(a, c) < min(b, d))
    merged: list[Span] = []
    for start, end in shared:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def count(text: str, spans: Iterable[Span]) -> int:
    """Count the words in spans of a text."""
    return sum(len(words(text[start:end])) for start, end in spans)
