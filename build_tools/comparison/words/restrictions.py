"""What stands around an amount: its clause, and what says that it is of another time, kind or degree than all.

"two people died in the second blast"  ──▶ second
"12 arrests since May", "five of them" ──▶ since; a part
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from build_tools.comparison.words.stems import beginning
from build_tools.models import Span, words
from build_tools.models.text import NOT

_RESTRICTING = re.compile(
    r"\b(?:each|both|last|previous|since|before|overnight|first|(?<!a )(?<!per )second"
    r"|third(?! (?:was|is|remain(?:s|ed))\b)"
    r"|[\w,.-]+ (?:day|week|month|year)s? (?:after|before|ago|earlier|later)"
    r"|(?<![\w,;] )in (?:[a-z]+ ){0,4}(?:1[5-9]|20)\d\d(?=,))\b",
    re.IGNORECASE,
)
"""Another time, another of several; anywhere in a statement."""
_OF_A_KIND = re.compile(
    r"\b(?:could|can|(?-i:may)|might|feared|presumed|believed|seriously|severely|critically|badly|slightly|lightly)\b",
    re.IGNORECASE,
)
"""What may be, another degree; in the amount's clause."""
_TIME = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:this|last|past|next) (?:week|quarter)\b"
    r"|(?<!\ba )(?<!\bper )(?<!each )(?<!every )(?<!over the )(?<!during the )"
    r"\b(?:(?:this|last|past|next) )?(?:year|month|decade)s?\b(?!-old)"
    r"|(?<!for )\b(?:over|in|within) (?:the (?:last|past|next) )?(?!an? |the )[\w,.-]+ (?:day|week|month|year)s?\b"
    r"(?! old)",
    re.IGNORECASE,
)
"""Another time; beside the amount."""
_AMONG = re.compile(r"\b(?:another|among(?! (?:them|whom)\b))\b", re.IGNORECASE)
_OF_THESE = re.compile(r"\bincluding\b", re.IGNORECASE)
"""Behind a number: what it is the whole of."""
_OF_WHOM = re.compile(r"\bamong (?:them|whom)\b", re.IGNORECASE)
_SOME_OR_NONE = re.compile(
    r"\b(?:no|any|(?:an)?other|remaining|additional|further|first|last|including|among|(?:none|neither) of(?: the)?) $",
    re.IGNORECASE,
)
_MORE = re.compile(r" (?:of(?! (?:its|their|our|his|her)\b)|more|others?)\b", re.IGNORECASE)
"""What says that some among others are counted: in a text, before a number, behind it."""
_ENDS = re.compile(
    r"[;()—–“”\"…]|(?<!\.m)[.!?](?=\s|$)|: |, (?:and|but|or|so|as)\b|,? (?:because|when|while|although|though|which"
    r"|who|whose|that|where|if|after|before|unless|until)\b",
    re.IGNORECASE,
)
"""What ends a clause."""
_SENTENCE = re.compile(r"[;:“”\"]|(?<!\.m)[.!?](?=\s|$)")
"""What ends a sentence, or a quotation."""
_RELATIVE = re.compile(r"\b(?:which|who|that)$", re.IGNORECASE)
_SECOND_VERB = re.compile(r" (?:can|could|will|would|may|might|must|should|is|are|was|were|has|have|had)\b")
"""What ends a clause that tells more of a noun: "a mill | that earned 4 million | could pay"."""
_SECOND_CLAIM = re.compile(r",? and that ")
"""What begins another of the things that somebody says."""
_MAY_END = re.compile(r",(?!\d)| (?:and|but|or|as)\b", re.IGNORECASE)
"""What ends one where another amount stands behind it."""


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Return whether a span has a character in common with any of several."""
    return any(start < span[1] and span[0] < end for start, end in others)


def clause_of(text: str, place: int, spans: Sequence[Span]) -> str:
    """Return the words of the clause in which one of several amounts stands, with a bar for its own.

    >>> clause_of("12 men and 3 boys left", 0, [(0, 2), (11, 12)])
    ' |  men'
    """
    start, end = spans[place]
    before = max((one.end() for one in _ENDS.finditer(text, 0, start)), default=0)
    after = next((one.start() for one in _ENDS.finditer(text, end)), len(text))
    if place and spans[place - 1][1] > before:
        before = max((one.end() for one in _MAY_END.finditer(text, spans[place - 1][1], start)), default=before)
    if place + 1 < len(spans) and spans[place + 1][0] < after:
        after = min((one.start() for one in _MAY_END.finditer(text, end, spans[place + 1][0])), default=after)
    if _RELATIVE.search(text, 0, before) and text[before:start].strip():
        after = next((one.start() for one in _SECOND_VERB.finditer(text, end, after)), after)
    return f"{text[before:start]} | {text[end:after]}"


def around(text: str, place: int, spans: Sequence[Span]) -> str:
    """Return all that a sentence has around one of several amounts and of no other, with a bar for its own.

    >>> around("a bill that traders put at 9 crowns, for 3 shops", 0, [(27, 28), (41, 42)])
    'a bill that traders put at  |  crowns, for '
    """
    start, end = spans[place]
    first, last = (spans[place - 1][1] if place else 0), (spans[place + 1][0] if place + 1 < len(spans) else len(text))
    before = max((one.end() for one in _SENTENCE.finditer(text, first, start)), default=first)
    after = next((one.start() for one in _SENTENCE.finditer(text, end, last)), last)
    return f"{text[before:start]} | {text[end:after]}"


def restrictions(text: str, place: int, spans: Sequence[Span]) -> frozenset[str]:
    """Return the words by which one of several amounts in a text may be of another time, kind or degree.

    >>> sorted(restrictions("40 people died this year", 0, [(0, 2)])), restrictions("he is 40 years old", 0, [(6, 8)])
    (['this year'], frozenset())
    """
    start, end = spans[place]
    borders = [one.span() for pattern in (_ENDS, _MAY_END) for one in pattern.finditer(text)]
    before = max((close for _, close in borders if close <= start), default=0)
    after = min((begin for begin, _ in borders if begin >= end), default=len(text))
    second = _SECOND_CLAIM.search(text, end)
    until = second.start() if second else len(text)
    anywhere = (
        one for one in _RESTRICTING.finditer(text, 0, until) if " " in one[0] or not overlaps(one.span(), spans)
    )
    # The years of "30 years" are no time but what is counted.
    units = {close + 1 for _, close in spans}
    beside = (one for one in _TIME.finditer(text, before, after) if one.start() not in units or " " in one[0])
    clause = clause_of(text, place, spans)
    found = [one for one in (*anywhere, *beside) if not overlaps(one.span(), [(start, end)])]
    return frozenset(one[0].casefold() for one in (*found, *NOT.finditer(clause), *_OF_A_KIND.finditer(clause)))


def is_part(text: str, span: Span, *, is_share: bool) -> bool:
    """Return whether an amount may be one of some among others, or of none; a share is always one of something."""
    more = not is_share and _MORE.match(text, span[1])
    return bool(
        more
        or _SOME_OR_NONE.search(text[: span[0]])
        or _AMONG.search(text)
        or any(one.search(text, 0, span[0]) for one in (_OF_THESE, _OF_WHOM))
    )


def narrows(text: str, extra: Collection[str], shared: Collection[str]) -> bool:
    """Return whether a text limits a word that two share by one that the other lacks: "food exports" of "exports".

    Args:
        text: That which has more words.
        extra: These.
        shared: The words of both.
    """
    more, common = ({beginning(word) for word in some} for some in (extra, shared))
    told = [beginning(word) for word in words(text.casefold()) if word not in ("the", "its", "a", "an", "their")]
    for place, word in enumerate(told[:-1]):
        after = told[place + 2 :][:1] if told[place + 1] == "of" else told[place + 1 :][:1]
        if word in more and common.intersection(after):
            return True
    return False
