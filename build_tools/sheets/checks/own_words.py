"""An article's own words, where they stand, and how many of them its sheet reproduces.

An outlet's own words are those outside quotation marks, after the cuts. What a speaker said is the speaker's. A sheet
reproduces them in excerpts, in the headline, and in a mention or a cue that is longer than what names somebody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from build_tools.models import ArticleSheet, Metadata, SheetStatement, Span, words
from build_tools.models.quotation_marks import unquoted
from build_tools.models.runs import RUN, run_words
from build_tools.models.text import clipped, united, without_space
from build_tools.sheets.article_text import Text
from build_tools.sheets.checks.quotations import find

NAMING_WORDS = RUN - 1
"""Words with which somebody is named, or a verb attributes: "Northern regional police spokeswoman Ada Orr"."""


def own_spans(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """Return the stretches of an article outside quotation marks, sorted."""
    found: list[Span] = []
    for (start, end), outside in zip(paragraphs, unquoted(text, paragraphs), strict=True):
        begin: int | None = None
        there = min(end, len(text))  # a damaged machine file may have spans past the end
        for i in range(start, there + 1):
            own = i < there and outside[i - start] == text[i]
            if own and begin is None:
                begin = i
            elif not own and begin is not None:
                left, right = without_space((begin, i), text)
                found += [(left, right)] if left < right else []
                begin = None
    return tuple(found)


def overlap(spans: Iterable[Span], others: Sequence[Span]) -> list[Span]:
    """Return what two sets of spans share, sorted and without overlaps."""
    return united(clipped(spans, others))


def count(text: str, spans: Iterable[Span]) -> int:
    """Count the words in spans of a text."""
    return sum(len(words(text[start:end])) for start, end in spans)


def reproduced(sheet: ArticleSheet, text: Text, own: Sequence[Span]) -> int:
    """Count the words of an article's own that its sheet gives word for word."""
    spans = [
        finding.span
        for entry in sheet.statements.values()
        for finding in find(without_names(entry), text)
        if finding.span
    ]
    return count(text.text, overlap(own, [*spans, *headline_spans(sheet.metadata, text)]))


def without_names(entry: SheetStatement) -> SheetStatement:
    """Return a statement without its mention and cue, unless they are longer than what names somebody."""
    short = [name for name in ("mention", "cue") if is_naming(getattr(entry, name))]
    return entry.model_copy(update=dict.fromkeys(short))


def is_naming(words_: str | None) -> bool:
    """Return whether words are no more than names somebody, or attributes."""
    return len(words(words_ or "")) <= NAMING_WORDS


def headline_spans(metadata: Metadata, text: Text) -> list[Span]:
    """Return where the headline stands in the text, if it does."""
    return text.places(metadata.headline.value)[:1] if metadata.headline.is_known else []


class OwnWords:
    """An article's own words in order, to find again what repeats eight or more of them in a row."""

    def __init__(self, text: str, own: Iterable[Span]) -> None:
        """Take the text and the stretches of it that are the outlet's own."""
        self.words = [word for span in own for word in [*run_words(text, span), _BORDER]]
        """Folded, with start and end; between two stretches a border, over which no run goes on."""

    @cached_property
    def _places(self) -> dict[tuple[str, ...], list[int]]:
        found: dict[tuple[str, ...], list[int]] = {}
        for i in range(len(self.words) - RUN + 1):
            run = tuple(word for word, _, _ in self.words[i : i + RUN])
            if _BORDER[0] not in run:
                found.setdefault(run, []).append(i)
        return found

    def repeated(self, words_: Sequence[str]) -> set[int]:
        """Return which of the own words other words repeat, by their place in `words`."""
        return {at + n for run in runs_in(words_) for at in self._places.get(run, ()) for n in range(RUN)}

    def within(self, spans: Iterable[Span]) -> set[int]:
        """Return which of the own words begin in one of these spans."""
        bounds = list(spans)
        return {i for i, (_, at, _) in enumerate(self.words) if any(start <= at < end for start, end in bounds)}


_BORDER = ("", -1, -1)


def runs_in(words_: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Return every eight words in a row."""
    return (tuple(words_[i : i + RUN]) for i in range(len(words_) - RUN + 1))
