"""What the outlet asserts itself: the sentences in which no words of somebody's are reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_tools.attribution.drafts import Draft
from build_tools.attribution.parsing.marks import Quotation
from build_tools.attribution.parsing.tokens import Passage
from build_tools.models import Span

FEWEST_WORDS = 3
"""A shorter stretch is a label or a heading, not an assertion."""


def own_sentences(passage: Passage, drafts: Sequence[Draft], quotations: Sequence[Quotation]) -> Iterator[Span]:
    """Return the sentences of a passage that hold neither attributed content nor its cue nor a whole quotation.

    Args:
        passage: One passage.
        drafts: The drafts of its paragraph that report words.
        quotations: The outermost quotations of its paragraph.
    """
    claimed = sorted([s for d in drafts for s in d.spans] + [_cue(d) for d in drafts if d.anchor >= 0])
    claimed += [(d.end, passage.tokens[-1].end) for d in drafts if d.frame == "signed" and d.anchor >= 0]
    for start, end in sentences(passage, quotations):
        words = sum(t.is_word for t in passage.tokens if start <= t.start < end)
        if words < FEWEST_WORDS or any(a < end and start < b for a, b in claimed):
            continue
        if any(q.start <= start and end <= q.end for q in quotations):
            continue  # somebody's words, though whose could not be told
        if _asks_the_reader(passage, start, end) or _heads_a_table(passage, start, end):
            continue
        yield start, end


def _asks_the_reader(passage: Passage, start: int, end: int) -> bool:
    """'See the plans below', 'Please tell us what you think': nothing is asserted."""
    words = [t for t in passage.tokens if start <= t.start < end and t.is_word and t.low != "please"]
    first = next(iter(words), None)
    return first is not None and first.tag == "VB" and first.dep == "ROOT" and passage.kid(first, "nsubj") is None


def _heads_a_table(passage: Passage, start: int, end: int) -> bool:
    """'Who | On the deal': cells without a verb."""
    words = [t for t in passage.tokens if start <= t.start < end]
    return any(t.text == "|" for t in words) and not any(t.is_verb for t in words)


def _cue(draft: Draft) -> Span:
    tokens = draft.passage.tokens
    return tokens[draft.cue_first].start, tokens[draft.cue_last].end


def sentences(passage: Passage, quotations: Sequence[Quotation]) -> Iterator[Span]:
    """Return the parser's sentences; those that it broke inside a quotation are joined again."""
    current: list[int] = []
    for token in passage.tokens:
        fresh = current and token.sentence != passage.tokens[current[-1]].sentence
        goes_on = token.text.islower()  # "Ann Brisk (R-Norl.) to the ferry"
        if fresh and not goes_on and not any(q.start < token.start < q.inner[1] for q in quotations):
            yield from _trimmed(passage, current, quotations)
            current = []
        current.append(token.i)
    yield from _trimmed(passage, current, quotations)


def _trimmed(passage: Passage, indices: list[int], quotations: Sequence[Quotation]) -> Iterator[Span]:
    """Return the span of some tokens without the marks around it, those of its quotations aside."""
    tokens = [passage.tokens[i] for i in indices]
    while tokens and not tokens[-1].is_word and tokens[-1].text not in ('"', "”", "’", "»", ")", "%"):
        tokens.pop()
    while tokens and not tokens[0].is_word and tokens[0].text not in ('"', "“", "‘", "«", "(", "$"):
        tokens.pop(0)
    if tokens:
        start, end = tokens[0].start, tokens[-1].end
        inside = [q for q in quotations if start <= q.inner[0] and q.inner[1] <= end]
        yield min([start, *(q.start for q in inside)]), max([end, *(q.end for q in inside)])
