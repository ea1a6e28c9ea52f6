"""A paragraph of an article, cut where its statements begin and end."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from build_tools.models import ArticleSheet, Span


class CoveredStretch(NamedTuple):
    """A stretch of an article's text that the same statements cover."""

    words: str
    at: int
    statements: tuple[str, ...]
    """The ids, that of the shortest statement first: where statements nest, the innermost."""


def covered_stretches(text: str, paragraph: Span, sheet: ArticleSheet) -> tuple[CoveredStretch, ...]:
    """Return the stretches of a paragraph in order, those between statements among them.

    Args:
        text: The article's text.
        paragraph: Where it stands there.
        sheet: The article's sheet, whose statements say where they stand.
    """
    start, end = paragraph
    spans = [
        (max(a, start), min(b, end), b - a, name)
        for name, entry in sheet.statements.items()
        for a, b in entry.at
        if a < end and start < b
    ]
    cuts = sorted({start, end, *(a for a, _, _, _ in spans), *(b for _, b, _, _ in spans)})
    stretches = []
    for a, b in pairwise(cuts):
        over = sorted((length, name) for begin, past, length, name in spans if begin <= a and b <= past)
        stretches.append(CoveredStretch(text[a:b], a, tuple(name for _, name in over)))
    return tuple(stretches)
