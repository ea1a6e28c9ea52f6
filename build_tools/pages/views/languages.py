"""Languages by their codes, in words."""

from __future__ import annotations

_LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "he": "Hebrew",
    "it": "Italian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}
"""By ISO 639-1; others are shown by the code."""


def primary(tag: str) -> str:
    """Return a tag's language without region and script.

    >>> primary("en-GB")
    'en'
    """
    return tag.partition("-")[0].lower()


def language(code: str) -> str:
    """Return a language's name.

    >>> language("en-GB"), language("en"), language("sw")
    ('English (GB)', 'English', 'sw')
    """
    tongue, _, region = code.partition("-")
    name = _LANGUAGES.get(tongue, tongue)
    return f"{name} ({region})" if region else name
