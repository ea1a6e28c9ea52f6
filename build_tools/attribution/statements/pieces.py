"""A statement cut into pieces for comparing: at the borders of its sentences, and of what stands in quotation marks.

One outlet prints four sentences of a speech as one quotation, another two of them: compared whole, the two have little
in common. A statement is shown whole all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from build_tools.attribution.parsing.terms import terms
from build_tools.attribution.parsing.tokens import Passage, Token
from build_tools.models import Piece, Span, Term, word_runs
from build_tools.models.text import WORD

_OPENS, _CLOSES = "\"'“‘«([$£€#@", "\"'”’»)]%!?."
FEWEST_WORDS = 4
"""A sentence or a quoted stretch of fewer words is no piece of its own."""
_FEWEST_BESIDE = 8
"""Nor is what stands next to a quotation in its sentence, with fewer: "that, if elected, he would"."""


def in_pieces(text: str, near: Sequence[Passage], spans: Sequence[Span], quoted: Sequence[Span]) -> tuple[Piece, ...]:
    """Cut a statement into pieces, in the order of the text; return none where it is all one piece.

    Args:
        text: The article's.
        near: The parsed passages that the spans lie in.
        spans: The statement's.
        quoted: The stretches of these that stand in quotation marks.
    """
    borders = {first for passage in near for first in _sentence_starts(passage)}
    found: list[tuple[list[Span], bool]] = []
    for start, end in _parted(spans, borders):
        for part, is_quoted in _at_marks(text, (start, end), quoted):
            found.append(([part], is_quoted))
    parted = _joined(text, found)
    if len(parted) < 2:
        return ()
    return tuple(Piece(tuple(parts), _terms(text, near, parts, quoted), is_quoted) for parts, is_quoted in parted)


def _sentence_starts(passage: Passage) -> Iterator[int]:
    last = -1
    for token in passage.tokens:
        if token.sentence != last:
            last = token.sentence
            yield token.start


def _parted(spans: Sequence[Span], borders: set[int]) -> Iterator[Span]:
    ordered = sorted(borders)
    for start, end in spans:
        cuts = [start, *(b for b in ordered if start < b < end), end]
        yield from pairwise(cuts)


def _at_marks(text: str, span: Span, quoted: Sequence[Span]) -> list[tuple[Span, bool]]:
    """Part one sentence where a quotation of some length begins or ends; short ones stay in what surrounds them."""
    start, end = span
    found: list[tuple[Span, bool]] = []
    at = start
    for a, b in quoted:
        first, last = max(a, start), min(b, end)
        if first < last and _count(text, (first, last)) >= FEWEST_WORDS:
            found += [((at, first), False), ((first, last), True)]
            at = last
    found.append(((at, end), False))
    parted: list[tuple[Span, bool]] = []
    for part, is_quoted in found:
        if not _count(text, part):
            continue
        if parted and _belong_together(text, parted[-1], (part, is_quoted)):
            parted[-1] = (parted[-1][0][0], part[1]), False
        else:
            parted.append((part, is_quoted))
    return parted


def _belong_together(text: str, was: tuple[Span, bool], now: tuple[Span, bool]) -> bool:
    return any(not is_quoted and _count(text, part) < _FEWEST_BESIDE for part, is_quoted in (was, now))


def _joined(text: str, found: Sequence[tuple[list[Span], bool]]) -> list[tuple[list[Span], bool]]:
    """Join what is too short to be a piece with what comes before it, or after it where it comes first."""
    made: list[tuple[list[Span], bool]] = []
    for parts, is_quoted in found:
        small = _count(text, parts[0]) < FEWEST_WORDS
        if made and (small or sum(_count(text, part) for part in made[-1][0]) < FEWEST_WORDS):
            made[-1] = ([*made[-1][0], *parts], made[-1][1] and is_quoted)
        else:
            made.append((list(parts), is_quoted))
    return [([_trimmed(text, part) for part in parts], is_quoted) for parts, is_quoted in made]


def _count(text: str, span: Span) -> int:
    return sum(1 for _ in WORD.finditer(text, *span))


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and not (text[start].isalnum() or text[start] in _OPENS):
        start += 1
    while start < end and not (text[end - 1].isalnum() or text[end - 1] in _CLOSES):
        end -= 1
    return start, end


def _terms(text: str, near: Sequence[Passage], spans: Sequence[Span], quoted: Sequence[Span]) -> tuple[Term, ...]:
    inside = [(max(a, s), min(b, t)) for s, t in spans for a, b in quoted if max(a, s) < min(b, t)]
    runs = [Term(digest, "run") for a, b in inside for digest in word_runs(text[a:b])]
    return tuple(sorted((*terms(near, tuple(spans)), *runs)))


def around(near: Sequence[Passage], spans: Sequence[Span]) -> tuple[Term, ...]:
    """Return the content words of a statement's sentences that lie outside of it, sorted.

    Args:
        near: The parsed passages that the spans lie in.
        spans: The statement's.
    """
    rest = [gap for passage in near for gap in _gaps(passage, spans)]
    return terms(near, tuple(rest))


def _gaps(passage: Passage, spans: Sequence[Span]) -> Iterator[Span]:
    """Return what the spans leave of the sentences that they touch."""
    starts = [*_sentence_starts(passage), passage.tokens[-1].end]
    for first, last in pairwise(starts):
        touching = sorted((a, b) for a, b in spans if a < last and first < b)
        at = first
        for a, b in touching:
            if at < a:
                yield at, a
            at = max(at, b)
        if touching and at < last:
            yield at, last


def sentence(near: Sequence[Passage], spans: Sequence[Span]) -> Span | None:
    """Return the sentence that a statement stands in; None where it is more than one, or nothing but the statement.

    Args:
        near: The parsed passages that the spans lie in.
        spans: The statement's.
    """
    touched = [
        tokens
        for passage in near
        for tokens in _sentences(passage)
        if any(a < tokens[-1].end and tokens[0].start < b for a, b in spans)
    ]
    if len(touched) != 1:
        return None
    (tokens,) = touched
    rest = sum(t.is_word and not any(a <= t.start < b for a, b in spans) for t in tokens)
    return (tokens[0].start, tokens[-1].end) if rest >= FEWEST_WORDS else None


def _sentences(passage: Passage) -> Iterator[list[Token]]:
    for _, tokens in groupby(passage.tokens, key=lambda token: token.sentence):
        yield list(tokens)
