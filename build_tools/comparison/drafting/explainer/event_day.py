"""The day of an event: the day given in the sentence that says what happened, counted from its article's date.

It is unknown where that sentence has no day or two, where it is the day of something else (on which somebody spoke, or
before or after which it was done) or where it is still to come: the day of an article is no day of an event.
"""

from __future__ import annotations

import datetime
import re

from build_tools.comparison.drafting.clauses.reporting import SAYING
from build_tools.models import Metadata, words
from build_tools.models.calendar import WEEKDAYS
from build_tools.models.text import alternatives

_WEEKDAY = alternatives(map(str.capitalize, WEEKDAYS))
_AGO = {"yesterday": 1, "last night": 1, "this morning": 0}
"""Days that an article counts from its own, with how many before it they are."""
_RELATIVE = re.compile(rf"\b(?:{alternatives(_AGO)})\b", re.IGNORECASE)
_SAID_ON = re.compile(
    rf"\b(?:{alternatives(SAYING | {'told'})})\b(?: [\w’'.-]+){{0,4}}? (?:{_WEEKDAY}|{alternatives(_AGO)})\b"
    rf"|\b(?:{alternatives(_AGO)}) (?:{alternatives(SAYING | {'told'})})\b"
)
"""The day on which somebody spoke: "said on Friday that", "told reporters Monday", "yesterday said"."""
_TO_COME = re.compile(
    r"\b(?:will|would|next|due|set|expected|plan(?:s|ned)?|scheduled|ahead|last week)\b",
    re.IGNORECASE,
)
"""What may be of another day than the deed."""
_OF_ANOTHER = re.compile(
    r"\b(?:before|after|since|until|following)\b"
    r"(?! (?:dawn|daybreak|sunrise|sunset|dusk|noon|midday|midnight|\d|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve)\b)",
    re.IGNORECASE,
)
"""Behind it a day may be that of something else: "died after a fall on Monday", but "shortly before 10pm on Monday"."""

_THAT = "".join(rf"(?<!\b{word} )" for word in sorted(SAYING | {"told", "announced", "announces"})) + "that"
_OF_SOMEBODY = re.compile(
    rf"\b(?:who|whom|whose|which|where|{_THAT}|every|each|(?:accused|suspected) of"
    r"|(?<!was )(?<!were )(?<!been )(?:charged|convicted|sentenced|jailed|arrested|held|wanted)"
    r" (?:for|over|with|of))\b",
    re.IGNORECASE,
)
"""Behind it a day may be that of what somebody did otherwise: "a man who resigned on Monday"."""
_ASIDE = re.compile(r", (?:(?:who|whom|whose|which|where|\w+ed)\b)[^,]*(?=,)")
"""What is over before a day: "the ferry, which had left Halm, sank on Monday"."""
_IN_ASIDE, _GOES_ON = (
    re.compile(r", (?:\w+ed|shot|held|found|seen|hit)\b[^,]*$"),
    re.compile(r"[^,]*, (?:was|were|is|are|has|had|have|\w+ed)\b"),
)
"""Before and behind the day of an aside: "Reed, arrested on Monday, died"."""


def printed_on(metadata: Metadata) -> datetime.date | None:
    """Return the day of an article; None where it is unknown."""
    try:
        return datetime.date.fromisoformat(metadata.date.value) if metadata.date.is_known else None
    except ValueError:
        return None


def last(weekday: str, printed: datetime.date) -> datetime.date:
    """Return the day that a weekday is in an article of a day: this one or one of the six before it."""
    return printed - datetime.timedelta(days=(printed.weekday() - WEEKDAYS.index(weekday)) % 7)


def day_in(sentence: str, printed: datetime.date) -> datetime.date | None:
    """Return the day on which a sentence has what happened; None where it may be another's.

    Args:
        sentence: What happened, without who says so at its end.
        printed: The day of its article.
    """
    weekdays = {word.casefold() for word in words(sentence)} & {*WEEKDAYS}
    counted = {found[0].casefold() for found in _RELATIVE.finditer(sentence)}
    if len(weekdays) + len(counted) != 1 or _TO_COME.search(sentence) or _SAID_ON.search(sentence):
        return None
    named = (weekdays | counted).pop()
    at = sentence.casefold().index(named)
    before = _ASIDE.sub("", sentence[:at])
    if _OF_ANOTHER.search(sentence[:at]) or _OF_SOMEBODY.search(before):
        return None
    if _IN_ASIDE.search(before) and _GOES_ON.match(sentence[at:]):
        return None
    return last(named, printed) if named in weekdays else printed - datetime.timedelta(days=_AGO[named])
