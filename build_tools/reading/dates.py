"""A date as somebody wrote it → its day, or None: ISO 8601, RFC 2822, in words; never a guess.

The day is the one that is written, in the zone that it is written for. What may be two days (03/04/2026) is none, and
so is what only fills a field: the year 1, the first day of Unix time.
"""

from __future__ import annotations

import datetime
import re

from build_tools.models.calendar import MONTH_PATTERN, MONTHS

_MONTH = rf"(?P<month>{MONTH_PATTERN})\.?"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_LOOKS = tuple(
    re.compile(looks, re.IGNORECASE)
    for looks in (
        r"(?<!\d)(?P<year>(?:19|20)\d{2})-(?P<number>\d{2})-(?P<day>\d{2})(?!\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d{2})[/.](?P<number>\d{1,2})[/.](?P<day>\d{1,2})(?!\d)",
        rf"(?<!\d){_DAY}(?:\.| of)?[ -]{_MONTH},?[ -]{_YEAR}(?!\d)",
        rf"\b{_MONTH} {_DAY},? {_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR},? {_MONTH} {_DAY}(?!\d)",
        r"(?<!\d)(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>(?:19|20)\d{2})(?!\d)",
    )
)
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<number>\d{2})(?P<day>\d{2})(?:T?\d{2,6}Z?)?$")
_LONGEST = 200
_EPOCH = datetime.date(1970, 1, 1)


def day_of(value: str) -> str | None:
    """Return the one day that a value names, as YYYY-MM-DD; None if it names none, or may be two."""
    found = days_in(value)
    return found[0] if len(set(found)) == 1 else None


def days_in(value: str) -> list[str]:
    """Return the days that a value names, in the order of their places."""
    value = " ".join(value[:_LONGEST].split())
    if compact := _COMPACT.match(value):
        return [day for day in [_day(compact.groupdict())] if day]
    places: dict[int, str] = {}
    for look in _LOOKS:
        for match in look.finditer(value):
            if day := _day(match.groupdict()):
                places.setdefault(match.start(), day)
    return [places[at] for at in sorted(places)]


def _day(parts: dict[str, str | None]) -> str | None:
    year = int(parts["year"] or 0)
    if first := parts.get("first"):
        one, two = int(first), int(parts["second"] or 0)
        if one <= 12 and two <= 12 and one != two:
            return None  # which of them is the month depends on the country
        month, day = (two, one) if one > 12 or one == two else (one, two)
    else:
        name = (parts.get("month") or "").lower()
        month = next((n for n, full in enumerate(MONTHS, 1) if name and full.startswith(name[:3])), 0)
        month, day = month or int(parts.get("number") or 0), int(parts["day"] or 0)
    try:
        date = datetime.date(year, month, day)
    except ValueError:
        return None
    return date.isoformat() if date > _EPOCH else None
