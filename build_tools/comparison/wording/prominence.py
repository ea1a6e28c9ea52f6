"""Where in each article a fact stands, and how much room it has, from offsets and word counts alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from build_tools.models import Machine, Statement

Paragraph = tuple[int, int, int]
"""Start, end (exclusive) and number of words."""


class PlaceInText(NamedTuple):
    """Where a statement, or the first of several, stands in its article."""

    paragraph: int
    """Counted from 1."""
    paragraphs: int
    at: float
    """The share of the article's words that come before it, 0 to 1."""
    share: float
    """The share of the article's words that it takes, 0 to 1."""
    stretches: tuple[tuple[float, float], ...] = ()
    """Each stretch of words that it takes, as shares of the article's words: from, to."""


class Prominence(NamedTuple):
    """Where a fact stands in one article; `place` is None where the article does not mention it."""

    key: str
    article: str
    place: PlaceInText | None


class Shift(NamedTuple):
    """A fact that one article tells early and another late."""

    key: str
    first: Prominence
    last: Prominence

    @property
    def by(self) -> float:
        """The distance of the two places, in shares of the articles' words, 0 to 1."""
        return self.last.place.at - self.first.place.at if self.first.place and self.last.place else 0.0


def place(statements: Sequence[Statement], paragraphs: Sequence[Paragraph]) -> PlaceInText | None:
    """Return where statements of one article stand: the place of the first, the room of all together.

    Words inside a paragraph are taken to be spread evenly over its characters, so no text is needed.

    Args:
        statements: of the same article; none gives None.
        paragraphs: of that article, in order.
    """
    spans = sorted(span for statement in statements for span in statement.spans)
    total = sum(words for _, _, words in paragraphs)
    if not spans or not total:
        return None
    first = spans[0][0]
    number = next((n for n, (_, end, _) in enumerate(paragraphs, 1) if first < end), len(paragraphs))
    stretches = tuple(
        (_words_within(0, start, paragraphs) / total, _words_within(0, end, paragraphs) / total)
        for start, end in _disjoint(spans)
    )
    return PlaceInText(
        paragraph=number,
        paragraphs=len(paragraphs),
        at=stretches[0][0],
        share=sum(end - start for start, end in stretches),
        stretches=stretches,
    )


def words_in(spans: Sequence[tuple[int, int]], paragraphs: Sequence[Paragraph]) -> int:
    """Estimate how many words stretches of an article have, each word counted once."""
    return round(sum(_words_within(start, end, paragraphs) for start, end in _disjoint(sorted(spans))))


def _words_within(start: int, end: int, paragraphs: Sequence[Paragraph]) -> float:
    return sum(
        words * (min(end, last) - max(start, first)) / (last - first)
        for first, last, words in paragraphs
        if start < last > first < end
    )


def _disjoint(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join spans that overlap, so that nested statements are counted once."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def prominence(
    cells: Mapping[str, Mapping[str, Sequence[str]]], machines: Mapping[str, Machine]
) -> tuple[Prominence, ...]:
    """Return where each fact stands in each article.

    Args:
        cells: by fact (or group), by article, the ids of the statements it rests on.
        machines: machine files by article; every one of them gets a row for every fact.
    """
    statements = {(name, s.id): s for name, machine in machines.items() for s in machine.statements}
    return tuple(
        Prominence(key, article, place(_known(article, cells[key].get(article, ()), statements), machine.paragraphs))
        for key in cells
        for article, machine in machines.items()
    )


def _known(article: str, ids: Sequence[str], statements: Mapping[tuple[str, str], Statement]) -> list[Statement]:
    return [statements[article, found] for found in ids if (article, found) in statements]


def shifts(found: Sequence[Prominence], least: float) -> tuple[Shift, ...]:
    """Return the facts that one article has early and another late, the widest apart first.

    Args:
        found: what `prominence` found.
        least: how far apart the two places must be, as a share of the articles' words.
    """
    by_key: dict[str, list[Prominence]] = {}
    for one in found:
        if one.place is not None:
            by_key.setdefault(one.key, []).append(one)
    widest = []
    for key, told in by_key.items():
        ordered = sorted(told, key=lambda one: (one.place.at if one.place else 0.0, one.article))
        widest.append(Shift(key, ordered[0], ordered[-1]))
    return tuple(sorted((shift for shift in widest if shift.by >= least), key=lambda shift: (-shift.by, shift.key)))
