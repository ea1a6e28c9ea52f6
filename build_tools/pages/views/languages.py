"""Languages by their codes: their names in English, and which way they are written (CLDR, by Babel)."""

from __future__ import annotations

from functools import cache

PAGES = "en"
"""The language that our own pages are written in. Nearly every tag is of it, and what it says is known without CLDR,
which takes longer to load than a page to write."""


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
    tongue, _, region = code.partition("-")
    name = "English" if tongue == PAGES else _name(tongue)
    return f"{name} ({region})" if region else name


def _name(tongue: str) -> str:
    from babel import Locale

    return str(Locale(PAGES).languages.get(tongue, tongue))


@cache
def is_right_to_left(tag: str) -> bool:
    """Return whether a language is written from right to left; one that is not known is not.

    >>> is_right_to_left("ar-EG"), is_right_to_left("en"), is_right_to_left("x1")
    (True, False, False)
    """
    if primary(tag) == PAGES:
        return False
    from babel import Locale, UnknownLocaleError

    try:
        return Locale(primary(tag)).text_direction == "rtl"
    except UnknownLocaleError:
        return False
