"""Languages by their codes: their names in English, and which way they are written (CLDR, by Babel)."""

from __future__ import annotations

from functools import cache

PAGES = "en"
"""The language that our own pages are written in."""


def primary(tag: str) -> str:
    """Return a tag's language without region and script.

    >>> primary("en-GB")
    'en'
    """
    return tag.partition("-")[0].lower()


@cache
def language(code: str) -> str:
    """Return a language's name; the code where it has none.

    >>> language("en-GB"), language("en"), language("sw"), language("x1")
    ('English (GB)', 'English', 'Swahili', 'x1')
    """
    from babel import Locale  # only where a page names a language: it takes a twelfth of a second

    tongue, _, region = code.partition("-")
    name = Locale("en").languages.get(tongue, tongue)
    return f"{name} ({region})" if region else name


@cache
def is_right_to_left(tag: str) -> bool:
    """Return whether a language is written from right to left; one that is not known is not.

    >>> is_right_to_left("ar-EG"), is_right_to_left("en"), is_right_to_left("x1")
    (True, False, False)
    """
    if primary(tag) == PAGES:  # nearly every tag: CLDR takes longer to load than a page to write
        return False
    from babel import Locale, UnknownLocaleError

    try:
        return Locale(primary(tag)).text_direction == "rtl"
    except UnknownLocaleError:
        return False
