"""Ids: names that are safe as a file, a folder, an address and a YAML key, on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable

from build_tools.models.statement import Term
from build_tools.models.text import Span, digest, fold, words

LONGEST_ID = 80
"""Characters. A path has several ids in it, and some systems end a path at 260."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "index", "unknown", "unnamed"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)}
)
"""Device names that Windows opens instead of a file, the page of a folder, and words that the sheets give a meaning."""


def id_fault(text: str) -> str | None:
    """Return in words why a text can't be an id; None where it can.

    An id has lower-case Latin letters, digits and single hyphens between them: so no two ids differ in case alone,
    and none is a path.
    """
    if not _ID.fullmatch(text):
        return "an id has lower-case letters a-z, digits and single hyphens between them"
    if len(text) > LONGEST_ID:
        return f"an id has at most {LONGEST_ID} characters"
    if text in _RESERVED:
        return f"{text!r} has a meaning of its own to the system or the site"
    return None


def make_id(text: str) -> str:
    """Make an id out of any text, such as a file's name: 'The Daily News' → 'the-daily-news'.

    Returns '' where no letter of it can be kept.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    made = "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST_ID].strip("-")
    return f"{made}-1" if made in _RESERVED else made


def free_id(name: str, taken: Container[str]) -> str:
    """Return an id that nothing has: the name itself, or the name with the first number that is free.

    >>> free_id("harbour", {"harbour", "harbour-2"})
    'harbour-3'
    """
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free


_SPOKEN_LETTERS = re.compile(
    r"(?!(?:st|mt|mr|mrs|dr|ltd)$)(?:[^aeiou]{2,3}(?<!y)|[^aeiouy]{4,5}|[^aeious][^aeiouhlrwy][a-z])"
)
"""A word that nobody can pronounce, and so an abbreviation: no vowel, or two consonants that begin no word."""


def name_of_id(id_: str) -> str:
    """Propose the name that an id was made of: letters that are no word in capitals.

    >>> name_of_id("daily-news"), name_of_id("xkz-herald")
    ('Daily News', 'XKZ Herald')
    """
    return " ".join(w.upper() if _SPOKEN_LETTERS.fullmatch(w) else w.title() for w in id_.split("-"))


def statement_id(article_id: str, text: str, terms: Iterable[Term], recurrence: int = 1) -> str:
    """Name a statement after its content words and its length: `rt-3f9c2a`.

    Marks, punctuation and case don't matter. Nothing of the words' order or forms is in it, so that nobody who has
    the machine file, where the content words stand anyway, can try orders of them against the id.

    Args:
        article_id: The article that it stands in.
        text: Its words, which are counted.
        terms: Its content words.
        recurrence: Counts statements of the same id in one article, from 1.
    """
    counted = words(fold(text))
    bag = " ".join(f"{lemma}/{tag}" for lemma, tag in sorted(terms))
    key = digest(f"{len(counted)} {sum(map(len, counted))} {bag}")[:6]
    return f"{article_id}-{key}" if recurrence == 1 else f"{article_id}-{key}-{recurrence}"


def place_id(article_id: str, sha256: str, span: Span) -> str:
    """Name a statement after its place in a text, where its content words are not known: nothing of them is in it."""
    return f"{article_id}-{digest(f'{sha256} {span[0]} {span[1]}')[:6]}"


def id_of_words(article_id: str, text: str) -> str:
    """Return the name that statements had when they were named after their words; sheets keep these."""
    return f"{article_id}-{digest(' '.join(words(fold(text).casefold())))[:6]}"
