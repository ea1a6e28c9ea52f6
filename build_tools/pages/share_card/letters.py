"""Which letters the card's fonts have."""

from __future__ import annotations

import re
import unicodedata

from build_tools.pages.views.book import Book

COVERED = (
    range(0x20, 0x7F),  # Basic Latin
    range(0xA0, 0x180),  # Latin-1, Latin Extended-A
    range(0x391, 0x3CF),  # Greek
    range(0x400, 0x460),  # Cyrillic
    range(0x1EA0, 0x1EFA),  # Vietnamese
    range(0x2010, 0x2027),  # dashes, quotation marks, ellipsis
    range(0x2039, 0x203B),  # single guillemets
)
_LACKING = frozenset(
    "\u012c\u012d\u0132\u0133\u0138\u0149\u013f\u0140\u014a\u014b\u0166\u0167\u017f\u03a2"
    "\u2010\u2011\u2016\u2017\u201b\u201f\u2023\u2024\u2025"
)


_WRITABLE = re.compile(
    f"[{''.join(sorted(re.escape(chr(c)) for block in COVERED for c in block if chr(c) not in _LACKING))}]*"
)


def composed(text: str) -> str:
    """Put letters and their accents together, for a font draws marks of their own next to the letter."""
    return unicodedata.normalize("NFC", text)


def covered(text: str) -> bool:
    """Return whether the fonts can draw a text: every letter is there, and none runs from right to left."""
    return bool(_WRITABLE.fullmatch(composed(text)))


def drawable(book: Book) -> bool:
    """Return whether an event has a card: whether its title and its outlets can be written on one."""
    names = (mark.name for mark in book.marks.values())
    return covered("".join((book.event.title, book.event.place or "", book.project.settings.site.name, *names)))
