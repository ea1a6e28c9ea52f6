"""An outlet's note of correction → what it sets right: what the article says now, and what it said before.

"An earlier version said that the mill has twelve arms. It has ten."
→ now: It has ten · before: the mill has twelve arms

Both are words of the note. A note that doesn't say one of them has none: most that a headline was changed say no more.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from build_tools.models.quotation_marks import unquoted
from build_tools.models.sentences import CLOSERS, ends_with_abbreviation

_SENTENCE = re.compile(rf"(?<=[.!?…]){CLOSERS}\s+(?=[^\W\d_a-z\d]|\d|[“‘\"'(])|\s*;\s+")
_LABEL = re.compile(
    r"\W*(?:corrections?(?: and clarifications?)?|clarification|amendment|editor(?:’s|'s)? note|update|note)"
    r"[^:—–]{0,40}[:—–]\s*",
    re.IGNORECASE,
)
_VERSION = (
    r"(?:(?:this|our|the|an?) )?(?:earlier|previous|prior|original|first)? ?"
    r"(?:version|headline|article|story|report|caption|piece|post|it)(?: of (?:this|our|the) \w+)?"
)
_WRONGLY = r"(?:incorrectly|mistakenly|wrongly|erroneously|originally|previously|initially|inaccurately)"
_SAID = r"(?:said|stated|reported|read|gave|quoted|described|named|identified|suggested|claimed|put|called|listed|had)"
_BEFORE = re.compile(
    rf"(?:.{{0,120}}?\b(?:{_VERSION}|we|it) )(?:had )?(?:{_WRONGLY} )?"
    rf"(?:{_SAID}(?: {_WRONGLY})?|mis(?:stated|identified|quoted|spelled|reported|represented))(?: that)?:?"
    r"\s+(?P<was>.+)",
    re.IGNORECASE,
)
_TO_SAY = re.compile(
    r"\b(?:corrected|amended|updated|changed|clarified|revised)\b.{0,80}?\bto (?:say|state|show|make clear|reflect"
    r"|note)(?: that)?\s+(?P<now>.+)",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?P<now>.+?),? (?:(?:and|&) )?(?:not|rather than|instead of) (?P<was>.+)", re.IGNORECASE)
_ABOUT_ITSELF = re.compile(
    rf"(?:{_VERSION}|the headline) .{{0,40}}?\b(?:was|were|has been|have been) (?:\w+ )?"
    r"(?:amended|corrected|updated|changed|edited|clarified|revised)\b|we (?:regret|apologi[sz]e)"
    r"|(?:the|this) (?:error|mistake)|this has (?:now )?been corrected|because of an? ",
    re.IGNORECASE,
)


class Corrected(NamedTuple):
    """What a note of correction sets right; '' where it doesn't say."""

    now: str
    before: str


def corrected(note: str) -> Corrected:
    """Return what a note of correction says is right, and what was wrong before."""
    now: list[str] = []
    before = ""
    for sentence in _sentences(_LABEL.sub("", note, count=1)):
        if found := _TO_SAY.search(sentence):
            now.append(found["now"])
        elif not before and (found := _BEFORE.match(sentence)):
            before = found["was"]
        elif not _ABOUT_ITSELF.match(sentence):
            now.append(sentence)
    if not before and len(now) == 1 and (found := _contrast(now[0])):
        return Corrected(_trimmed(found["now"]), _trimmed(found["was"]))
    return Corrected(_trimmed(" ".join(now)), _trimmed(before))


def _contrast(sentence: str) -> re.Match[str] | None:
    """Return how a sentence sets one thing against another: "on Monday, not on Tuesday"; not what is only negated."""
    found = _NOT.fullmatch(sentence)
    is_verb = found and re.search(r"\b(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could)$", found["now"])
    return None if is_verb else found


def _sentences(text: str) -> list[str]:
    """Return the sentences of a note; marks inside quotations end none."""
    [outside] = unquoted(text, [(0, len(text))])
    pieces, start = [], 0
    for mark in _SENTENCE.finditer(outside):
        if not ends_with_abbreviation(outside, mark.start()):
            pieces.append(text[start : mark.end()].strip(" ;"))
            start = mark.end()
    return [piece for piece in (*pieces, text[start:].strip()) if piece]


def _trimmed(words: str) -> str:
    words = words.strip(" ;,")
    return words if re.search(r"\b[A-Za-z]\.[A-Za-z]\.$", words) else words.rstrip(" .…")
