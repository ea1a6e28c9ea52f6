"""Read the days in a text: which they are, whether they are deadlines, and the clause they stand in.

"by 22 May"                     ──▶ may 22, a deadline, still to come
"was inspected on 3 February"   ──▶ february 3
"until the end of the month"    ──▶ end month, a deadline
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.restrictions import clause_of
from build_tools.models import words
from build_tools.models.calendar import CALENDAR_NAMES, MONTHS, WEEKDAYS
from build_tools.models.text import alternatives

_MONTH, _WEEKDAY = (alternatives(map(str.capitalize, names)) for names in (MONTHS, WEEKDAYS))
_DATE = re.compile(
    r"\b(?:(?P<how>[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Ff]or|[Oo]n|[Ii]n|[Aa]t|[Ss]ince|[Ff]rom|[Aa]fter|[Tt]o) )?"
    r"(?:(?P<end>the (?:end|beginning|start|middle) of (?:the )?)"
    rf"(?P<period>(?:{_MONTH})\b|week\b|month\b|year\b)"
    rf"|(?:the )?(?:(?P<weekday>{_WEEKDAY})\b,?(?: |$)?)?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<of>{_MONTH})\b"
    rf"|(?P<month>{_MONTH})\b(?: (?P<day_of>\d{{1,2}})(?:st|nd|rd|th)?(?![\d,.]\d))?)(?:,? (?P<year>\d{{4}})\b)?"
    rf"|(?P<alone>{_WEEKDAY})\b)"
)
_DEADLINES = frozenset({"by", "until", "till", "before", "for"})
_NO_DAY = frozenset({"since", "from", "after", "to"})
_AHEAD = re.compile(
    r"\b(?:will|would|shall|to be|is to|are to|due|expect\w*|plan(?:s|ned|ning)?|scheduled|promis\w+|set to|has until"
    r"|have until|must|may|call(?:s|ed|ing)? (?:for|on))\b",
    re.IGNORECASE,
)


class Date(NamedTuple):
    """A day, or a month, that a text names."""

    values: tuple[str, ...]
    """Its words in small letters, month first: ("may", "22"), ("friday",), ("end", "month")."""
    shown: str
    """As it is printed, in small letters and without a preposition: "22 may"."""
    clause: str
    """The words of its clause, with a bar for its own."""
    is_deadline: bool
    """Whether something is done, or lasts, until then."""
    is_ahead: bool
    """Whether it is still to be done."""

    def excludes(self, other: Date) -> bool:
        """Return whether two are two days, as far as can be known without a calendar."""
        mine, theirs = ({*one.values} for one in (self, other))
        if "end" in mine | theirs:
            return mine != theirs and self.is_deadline and other.is_deadline
        are_weekdays = [bool(values & {*WEEKDAYS}) and not values & {*MONTHS} for values in (mine, theirs)]
        if any(are_weekdays):
            return all(are_weekdays) and mine.isdisjoint(theirs)
        months = [values & {*MONTHS} for values in (mine, theirs)]
        days = [{one for one in values if one.isdigit()} for values in (mine, theirs)]
        return months[0] != months[1] or (all(days) and days[0] != days[1])


@lru_cache(maxsize=4096)
def dates(text: str) -> tuple[Date, ...]:
    """Return the days in a text, in its order; those of a named year, and of a time that lasts from them, are none.

    >>> [one.values for one in dates("He left on Friday; a report is due by 22 May or the end of the year.")]
    [('friday',), ('may', '22'), ('end', 'year')]
    """
    found = [one for one in _DATE.finditer(text) if not one["year"] and (one["how"] or "").casefold() not in _NO_DAY]
    spans = [one.span() for one in found]
    return tuple(_date(one, clause_of(text, place, spans)) for place, one in enumerate(found))


def _date(found: re.Match[str], clause: str) -> Date:
    day_of = None if found["how"] in ("In", "in") else found["day_of"]  # "in May 12 boats sank"
    month, day = found["of"] or found["month"], found["day"] or day_of
    values: tuple[str, ...]
    if found["period"]:
        values = ("end" if "end" in found["end"] else "start", found["period"])
    elif month:
        values = tuple(filter(None, (month, day)))
    else:
        values = (found["alone"],)
    is_deadline = (found["how"] or "").casefold() in _DEADLINES
    is_ahead = is_deadline or bool(_AHEAD.search(clause))
    shown = " ".join(words(found[0][len(found["how"] or "") :].casefold()))
    return Date(tuple(map(str.casefold, values)), shown, clause, is_deadline, is_ahead)


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
