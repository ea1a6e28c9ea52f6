"""Quotations by their shape: whole sentences, titles and fragments, and the sentence that a quotation stands in."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from build_tools.attribution.parsing.marks import Quotation
from build_tools.attribution.parsing.stops import opens_sentence
from build_tools.attribution.words.given_names import is_given
from build_tools.models import Span
from build_tools.models.sentences import CLOSERS, ends_with_abbreviation
from build_tools.models.text import WORD

_END = re.compile(rf"[.!?…]+{CLOSERS}(?=\s+[^\sa-z]|\s*$)|(?:\r?\n){{2,}}")

LONGEST_SMALL_WORD = 4
"""Letters; a title writes shorter words small: of, the, with."""

LONGEST_HEADING = 40
"""Characters; a longer quotation alone in its paragraph is somebody's words."""

SHORTEST_SENTENCE = 4
"""Words; a shorter quotation without a cue of its own is taken for a title, a nickname or a scare quote."""


SHORTEST_FRAGMENT = 8
"""Words of one that is a part of the sentence around it and has no cue; a shorter one is mostly a term."""

SHORTEST_LED_IN = 2
"""Words of one that is all of its paragraph, or that a colon leads to: “It held.”"""


def own_sentence(text: str, quotation: Quotation, paragraph: Span, others: Sequence[Quotation]) -> tuple[Span, Span]:
    """Return the stretches before and after a quotation that belong to its own sentence.

    They stop at the paragraph's edges, at the end of a sentence outside quotation marks, and where the quotation itself
    ends one; they may reach across other quotations.
    """
    before = paragraph[0]
    for match in _END.finditer(text, max(paragraph[0], quotation.start - 400), quotation.start):
        if _inside(match.start(), others) or _abbreviates(text, before, match.end()):
            continue
        before = match.end()
    for other in others:
        if before < other.end <= quotation.start and _ends_sentence(text, other, paragraph):
            before = other.end
    after = paragraph[1]
    if _ends_sentence(text, quotation, paragraph):
        return (before, quotation.start), (quotation.end, quotation.end)
    for match in _END.finditer(text, quotation.end, min(paragraph[1], quotation.end + 600)):
        if not _inside(match.start(), others) and not _abbreviates(text, paragraph[0], match.end()):
            after = match.start()
            break
    for other in others:
        if quotation.end <= other.start < after and _ends_sentence(text, other, paragraph):
            after = min(after, other.end)
    return (before, quotation.start), (quotation.end, after)


_POINTS_BACK = re.compile(r"\s+(?:That|Those|This|These|Such|So)\s+(?:was|were|is|are|ran|went)\b")
"""How a sentence begins whose subject is the quotation before it: 'Such were the words of', 'So went the answer'."""


def sentence_about(text: str, quotation: Quotation, paragraph: Span) -> Span | None:
    """Return the sentence behind a quotation that says whose it was: '“No.” Those were the words of Reed.'."""
    if not _POINTS_BACK.match(text, quotation.end, paragraph[1]):
        return None
    end = _END.search(text, quotation.end, paragraph[1])
    return quotation.end, end.start() if end else paragraph[1]


def _abbreviates(text: str, start: int, end: int) -> bool:
    """Whether a full stop belongs to an abbreviation and ends no sentence."""
    return ends_with_abbreviation(text, end) and not opens_sentence(text, start, end)


def _inside(at: int, others: Sequence[Quotation]) -> bool:
    i = bisect.bisect_right(others, at, key=lambda q: q.start) - 1
    return i >= 0 and at < others[i].end


def _ends_sentence(text: str, quotation: Quotation, paragraph: Span) -> bool:
    last = text[quotation.inner[0] : quotation.inner[1]].rstrip()[-1:]
    following = text[quotation.end : paragraph[1]][:40].lstrip()
    if last == ".":
        return not following[:1].islower()
    if last in ("!", "?", "…"):
        # “Why?” he asked / “Why?” Peskov asked: its cue may follow; a new sentence may as well.
        return not following or not re.match(
            r"(?:[a-z,]|[A-Z]\S+ (?:\S+ ){0,3}?[a-z]+ed\b|[A-Z]\S+ (?:\S+ ){0,3}?(?:said|says|told|wrote)\b"
            r"|[A-Z]\S+ (?:\S+ ){0,2}?[a-z]+s(?: (?:back|in|out|off))?[.,])",
            following,
        )
    return text[quotation.end : quotation.end + 1] in (".", "!", "?")


_NAMED = re.compile(
    r"(?:[’']s|\b(?:on|in|of|from|for|with|by|called|titled|entitled|named|song|album|film|movie|book|show|series|"
    r"play|novel|essay|column|program|programme|magazine|memoirs?|autobiography|poem|paper|study|thesis|podcast),?)\s+$"
)
"""Before marks: what they hold is the name of something, even with the sentence's stop in it."""
_WORK = re.compile(
    r"\b(?:study|paper|report|article|book|memoirs?|autobiography|novel|film|song|album|thesis|essay|poem|play),?\s+$"
)
_OF_A_WORK = re.compile(r"\s*(?:was|is|will|has|had|appeared|appears|came|comes|which|published|due|out)\b")


def is_title(text: str, quotation: Quotation) -> bool:
    """Return whether a quotation is written as titles and nicknames are: “The Long Bridge”, “Iron Lady”.

    Every long word has a capital, and no mark at its end leads on to a cue as in “Good Lord,” she said.
    """
    inner = text[quotation.inner[0] : quotation.inner[1]]
    words = WORD.findall(inner)
    capitals = [word for word in words if word[0].isupper()]
    long = [word for word in words if len(word) > LONGEST_SMALL_WORD]
    last = inner.rstrip()[-1:]
    ends = last.isalnum() or (last in ".," and _NAMED.search(text, max(0, quotation.start - 20), quotation.start))
    return len(capitals) > 1 and set(long) <= set(capitals) and words[0] in capitals and bool(ends)


_SHOWN_IN = re.compile(
    r"(?:[’']s|\b(?:on|song|album|film|movie|book|show|series|play|novel|program|programme|podcast),?)\s+$"
)


def is_label(text: str, quotation: Quotation) -> bool:
    """Return whether a quotation is a term or a name in the sentence around it: his “Dawn” interview, the “diggers”.

    It is short, a word stands before it, and no mark at its end leads on to a cue, unless something is named there:
    'on “Dawn,” she said'.
    """
    lead = text[max(0, quotation.start - 20) : quotation.start].rpartition("\n")[2]
    inner = text[quotation.inner[0] : quotation.inner[1]].rstrip()
    if len(WORD.findall(inner)) > SHORTEST_SENTENCE:
        return False
    if _SHOWN_IN.search(lead) and inner[:1].isupper():
        return inner[-1:].isalnum() or inner[-1:] in ".,"
    return lead.rstrip()[-1:].isalnum() and inner[-1:].isalnum()


def names_a_work(text: str, quotation: Quotation) -> bool:
    """Return whether a quotation is the name of the work before it: 'In her memoir, “The Long Shore.”'.

    It is written as titles are, or what is said of the work follows: 'The study, “On the rise of snails,” was done'.
    """
    if not _WORK.search(text, max(0, quotation.start - 20), quotation.start):
        return False
    return is_title(text, quotation) or bool(_OF_A_WORK.match(text, quotation.end))


_GIVEN = re.compile(r"\b([A-Z]\w+) $")
_NICK = re.compile(r"(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?$")
_SURNAME = re.compile(r" [A-Z]\w")


def is_nickname(text: str, quotation: Quotation) -> bool:
    """Return whether marks stand around a part of a name: 'Gerald “Sandy” Holt', 'Olle “the Miller” Brandt'."""
    before = _GIVEN.search(text, max(0, quotation.start - 20), quotation.start)
    inner = _NICK.match(text[quotation.inner[0] : quotation.inner[1]])
    inside = before and inner and _SURNAME.match(text, quotation.end)
    return bool(inside and before and inner and (is_given(before[1]) or inner[0].startswith("the ")))


def is_heading(text: str, quotation: Quotation, paragraph: Span) -> bool:
    """Return whether a quotation is a heading between paragraphs: alone, and written as titles are: ‘No Way Back.’."""
    inner = text[quotation.inner[0] : quotation.inner[1]]
    words = WORD.findall(inner)
    alone = not (text[paragraph[0] : quotation.start] + text[quotation.end : paragraph[1]]).strip()
    long = [word for word in words if len(word) > LONGEST_SMALL_WORD]
    capitals = [word for word in words if word[0].isupper()]
    written = len(capitals) > 1 and set(long) <= set(capitals) and 2 * len(capitals) > len(words)
    return alone and written and len(inner) <= LONGEST_HEADING and inner.rstrip()[-1:] not in (",", "!", "?")


def is_sentence(text: str, quotation: Quotation) -> bool:
    """Return whether a quotation is a sentence, or long enough to be one; not a title, nickname or fragment."""
    words = WORD.findall(text, *quotation.inner)
    if not words:
        return False
    first = text[quotation.inner[0] : quotation.inner[1]].lstrip("… .([")[:1]
    last = text[quotation.inner[0] : quotation.inner[1]].rstrip()[-1:]
    led_to = text[max(0, quotation.start - 3) : quotation.start].rstrip()[-1:] == ":"
    opens = first.isupper() or first.isdigit() or (led_to and len(words) >= SHORTEST_SENTENCE)
    stops = text[quotation.end : quotation.end + 1] in (".", "!", "?") and len(words) == SHORTEST_SENTENCE - 1
    return opens and (last in ".!?…,—" or stops or len(words) >= SHORTEST_SENTENCE)


def is_fragment(text: str, quotation: Quotation) -> bool:
    """Return whether a quotation is words of the sentence around it that somebody spoke or wrote: no title or term."""
    return len(WORD.findall(text, *quotation.inner)) >= SHORTEST_FRAGMENT and not is_title(text, quotation)


def stands_alone(text: str, quotation: Quotation, paragraph: Span) -> bool:
    """Return whether a quotation begins its paragraph as a whole sentence: then it follows on from the last one."""
    if text[paragraph[0] : quotation.start].strip():
        return False
    return is_sentence(text, quotation) and len(WORD.findall(text, *quotation.inner)) >= 2


def is_whole(text: str, quotation: Quotation, *, opens: bool = False) -> bool:
    """Return whether a quotation is sentences that somebody spoke or wrote: no title, term or words of the sentence.

    Args:
        text: The article's text.
        quotation: In it.
        opens: It opens its paragraph: then it may end with the comma before a cue that was not understood.
    """
    if is_title(text, quotation) or not is_sentence(text, quotation):
        return False
    inner = text[quotation.inner[0] : quotation.inner[1]].rstrip()
    stops = inner[-1:] in (".", "!", "?", "…")
    ends = stops or (opens and inner[-1:] == ",") or text[quotation.end : quotation.end + 1] in (".", "!", "?")
    led_in = opens or text[max(0, quotation.start - 4) : quotation.start].rstrip(" \r\n")[-1:] in (":", ".", "!", "?")
    fewest = SHORTEST_LED_IN if stops and led_in else SHORTEST_SENTENCE
    return (ends or quotation.continues) and len(WORD.findall(inner)) >= fewest
