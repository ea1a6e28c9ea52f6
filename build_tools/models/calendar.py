"""The calendar's words in English, for all rooms."""

from __future__ import annotations

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

CALENDAR_NAMES = frozenset(
    {*map(str.capitalize, (*WEEKDAYS, *MONTHS)), *(month[:3].capitalize() for month in MONTHS), "Sept"}
)
"""Words with a capital that name a day or a month and nobody: whole, and months as they are shortened."""

MONTH_PATTERN = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
"""A month, whole or shortened, in a regular expression that ignores case."""
