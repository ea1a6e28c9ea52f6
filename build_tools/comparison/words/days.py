"""What a text says of a day, and whether it narrows what another tells.

"a strike on Thursday"  ──▶ strike
"""

from __future__ import annotations

import re
from collections.abc import Collection

from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.stems import beginning
from build_tools.models import words
from build_tools.models.calendar import CALENDAR_NAMES
from build_tools.models.text import alternatives

_DAY = re.compile(
    rf"\b(?:(?:{alternatives(CALENDAR_NAMES)})\b\.?(?: \d{{1,2}}\b)?(?:,? \d{{4}}\b)?|(?:1[5-9]|20)\d\d\b)"
)
_BESIDE_A_DAY = frozenset(words("last next late early evening morning night afternoon noon week month year mid first"))


def what_was_on_the_day(text: str) -> str:
    """Return the word that a text's only day is said of; empty where it has none or several, or nothing before it.

    >>> what_was_on_the_day("the union plans a strike on Thursday"), what_was_on_the_day("On Thursday they walked out")
    ('strike', '')
    """
    days = list(_DAY.finditer(text))
    before = words(text[: days[0].start()].casefold()) if len(days) == 1 else []
    while before and (before[-1] in FUNCTION_WORDS | _BESIDE_A_DAY or not before[-1].isalpha()):
        before.pop()
    return before[-1] if before else ""


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
