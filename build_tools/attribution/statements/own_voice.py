"""What the outlet asserts itself: the sentences in which no words of somebody's are reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_tools.attribution.drafts import Draft
from build_tools.attribution.parsing.marks import Quotation
from build_tools.attribution.parsing.tokens import Passage
from build_tools.attribution.statements.main_clauses import main_clause
from build_tools.attribution.statements.no_comment import tells_of_silence
from build_tools.models import Span

FEWEST_WORDS = 3
"""A shorter stretch is a label or a heading, not an assertion."""


def own_sentences(
    passage: Passage, drafts: Sequence[Draft], quotations: Sequence[Quotation]
) -> Iterator[tuple[Span, ...]]:
    """Return the sentences without attributed content, cue or whole quotation, and what an outlet tells beside a cue.

    Args:
        passage: One passage.
        drafts: The drafts of its paragraph that report words.
        quotations: The outermost quotations of its paragraph.
    """
    claimed = sorted([s for d in drafts for s in d.spans] + [_cue(d) for d in drafts if d.anchor >= 0])
    claimed += [(d.end, passage.tokens[-1].end) for d in drafts if d.frame == "signed" and d.anchor >= 0]
    for start, stop in sentences(passage, quotations):
        inside = [(a, b) for a, b in claimed if a < stop and start < b]
        end = _told_before(passage, start, inside[0][0], drafts) if inside else stop
        if end == start and (main := main_clause(passage, (start, stop), inside, quotations)):
            yield main
            continue
        if sum(t.is_word for t in passage.tokens if start <= t.start < end) < FEWEST_WORDS:
            continue
        if any(q.start <= start and end <= q.end for q in quotations):
            continue  # somebody's words, though whose could not be told
        if _asks_the_reader(passage, start, end) or _is_asked(passage, end) or _heads_a_table(passage, start, end):
            continue
        if tells_of_silence(passage, (start, end)):
            continue
        yield ((start, end),)


def _told_before(passage: Passage, start: int, claimed: int, drafts: Sequence[Draft]) -> int:
    """Return where the outlet's own clause before a report ends; its start if the sentence has none.

    'Penn met the crews on Monday | and promised help', 'Drivers voted to strike, | demanding more pay'.
    """
    cue = next((d.anchor for d in drafts if d.passage is passage and d.anchor >= 0 and _cue(d)[0] == claimed), None)
    if cue is None:
        return start
    verb = passage.tokens[cue]
    main = passage.head(verb)
    joined = verb.dep == "conj" or (verb.dep == "advcl" and verb.tag == "VBG")
    if not joined or main.i > cue or main.dep != "ROOT" or not main.is_verb or passage.kid(verb, "nsubj", "nsubjpass"):
        return start
    subject = passage.kid(main, "nsubj", "nsubjpass")
    if subject is None or passage.tokens[passage.extent(main)[0]].start < start:
        return start
    last = passage.tokens[min(passage.below(verb)) - 1]
    while last.i > main.i and (last.dep in ("cc", "advmod") or not last.is_word):
        last = passage.tokens[last.i - 1]
    return last.end if last.i > main.i else start


def _asks_the_reader(passage: Passage, start: int, end: int) -> bool:
    """'See the plans below', 'Please tell us what you think': nothing is asserted."""
    words = [t for t in passage.tokens if start <= t.start < end and t.is_word and t.low != "please"]
    first = next(iter(words), None)
    return first is not None and first.tag == "VB" and first.dep == "ROOT" and passage.kid(first, "nsubj") is None


def _is_asked(passage: Passage, end: int) -> bool:
    """'What happens now?': a question, as a heading or to the reader."""
    behind = next((t for t in passage.tokens if t.start >= end), None)
    return behind is not None and behind.text[:1] == "?"


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
