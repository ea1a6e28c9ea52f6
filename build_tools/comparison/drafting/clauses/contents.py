"""The stretches of a statement that may hold a claim: the pieces that match, whole where cutting would mislead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce
from itertools import count, takewhile
from typing import NamedTuple

from build_tools.comparison.drafting.clauses.sentences import sentences
from build_tools.models import Kind, Span, Statement
from build_tools.models.match import SENTENCE, Part

_MARKS = "“”\"‘’' "
_SECOND_CLAUSE = re.compile(r"(?:and|so|or|because|which|who)\b")
"""How a clause begins that the one before it does without."""
_NO_COMMA = re.compile(
    r"(?:that|to|of|in|on|at|by|for|from|with|between|than|is|are|was|were|has|have|had|will|would)\b"
)
"""How the rest of a sentence begins that has no comma before it."""
_LONGEST_TAG = 60
"""Characters between two halves of a sentence: room for "said the head of the harbour board of Ostrand"."""
_OPENING = frozenset('“"')
_COMMA = len(": ")
_STOPS = frozenset(".!?…:;,–—-")


class Content(NamedTuple):
    """A stretch of what was said that may hold a claim."""

    text: str
    before: str = ""
    """What was said right before it."""
    is_all: bool = False
    """Whether it is all that was said, or all before a quotation of its own."""


def contents_of(statement: Statement, part: Part) -> Iterator[Content]:
    """Return the stretches that may hold a claim."""
    stretches = _stretches(statement)
    wanted: list[Span] = []
    if part and part != SENTENCE and statement.pieces:
        wanted = [span for at in part if 0 <= at < len(statement.pieces) for span in statement.pieces[at].spans]
    is_direct = statement.kind is Kind.DIRECT
    broken = {
        number for number in range(1, len(stretches)) if is_direct and _goes_on(*stretches[number - 1 : number + 1])
    }
    for number, ((start, _), text) in enumerate(stretches):
        if number in broken:
            continue
        if number + 1 in broken and stretches[number + 1][0][0] - stretches[number][0][1] <= _LONGEST_TAG:
            parts = [stretches[number], *(stretches[n] for n in takewhile(broken.__contains__, count(number + 1)))]
            if not wanted or any(a < end and b > begin for (begin, end), _ in parts for a, b in wanted):
                yield Content(reduce(_joined, (words.strip(_MARKS) for _, words in parts)))
            continue
        cuts = [(max(a, start) - start, min(b, start + len(text)) - start) for a, b in wanted]
        cuts = [(a, b) for a, b in cuts if a < b]
        here = [(0, len(text))] if cuts or not wanted else []
        whole = [(a, b) for a, b in cuts if not _is_torn(text, a, b)]
        earlier = f"{stretches[number - 1][1]} … " if number else ""
        for a, b in [*whole, *_sentences_around(text, whole)] if whole and statement.kind is Kind.DIRECT else here:
            is_told = len(stretches) == 1 or (number == 0 and _is_quoted_apart(*stretches[:2]))
            yield Content(text[a:b], earlier + text[:a], is_told and b - a == len(text))


def _is_quoted_apart(first: tuple[Span, str], second: tuple[Span, str]) -> bool:
    """Whether a quotation follows a stretch with more than a comma or a colon between the two."""
    return second[1][:1] in _OPENING and second[0][0] - first[0][1] > _COMMA


def _sentences_around(text: str, pieces: Sequence[Span]) -> list[Span]:
    """Return the sentences that pieces are less than: their beginnings may name what a piece points at."""
    found, at = [], 0
    for sentence in sentences(text):
        start = text.index(sentence, at)
        at = start + len(sentence)
        found += [(start, at) for a, b in pieces if start <= a < b <= at and b - a < len(sentence.strip(_MARKS))]
    return found


def _goes_on(first: tuple[Span, str], second: tuple[Span, str]) -> bool:
    """Whether one sentence was parted by who says it: “If somebody asks,” she said, “you say no”."""
    before, after = first[1].strip(_MARKS), second[1].strip(_MARKS)
    return before.endswith(",") and after[:1].islower() and not _SECOND_CLAUSE.match(after)


def _joined(before: str, after: str) -> str:
    """Return a sentence that was parted, with the comma before who says it where the sentence has one of its own."""
    return f"{before.rstrip(',') if _NO_COMMA.match(after) else before} {after}"


def _is_torn(text: str, start: int, end: int) -> bool:
    """Whether a piece begins or ends in the middle of a clause: what stands beside it may turn it round."""
    before, piece, after = (part.strip(_MARKS) for part in (text[:start], text[start:end], text[end:]))
    begins = not before or before[-1] in _STOPS
    ends = not after or bool(_STOPS & {piece[-1:], after[0]})
    return not (begins and ends)


def _stretches(statement: Statement) -> list[tuple[Span, str]]:
    """Return the words at each span; none where they are not at hand."""
    if len(statement.text) != sum(end - start for start, end in statement.spans) + 3 * (len(statement.spans) - 1):
        return []
    found, at = [], 0
    for start, end in statement.spans:
        found.append(((start, end), statement.text[at : at + end - start]))
        at += end - start + 3
    return found


def uncut(text: str) -> list[str]:
    """Return the sentences of a quotation from which an outlet took nothing out."""
    parts = re.split(r"\s*(?:…|(?<=\w)\.\.\.+|(?<!\w)\.(?:\s?\.)+)\s*", text.strip("“” "))
    found = []
    for number, part in enumerate(parts):
        whole = sentences(part)
        # What stands before or after a gap may be a half.
        ends = number == len(parts) - 1 or part.endswith((".", "!", "?"))
        begins = number == 0 or part[:1].isupper()
        found += [one for at, one in enumerate(whole) if (begins or at > 0) and (ends or at < len(whole) - 1)]
    return found


def in_own_voice(statement: Statement) -> Statement:
    """Return what a statement reports as if its outlet said so itself."""
    start = len("that ") if statement.text.startswith("that ") else 0
    return replace(cut_from(statement, start, len(statement.text)), kind=Kind.OWN_VOICE)


def cut_from(statement: Statement, start: int, end: int) -> Statement:
    """Return a part of a statement that stands in one stretch, with a capital."""
    if len(statement.spans) > 1:
        return statement
    first, text = statement.start, statement.text[start:end]
    return replace(statement, text=text[:1].upper() + text[1:], spans=((first + start, first + end),), pieces=())
