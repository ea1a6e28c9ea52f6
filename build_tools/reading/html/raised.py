"""Raised characters of a page: what only points to a note, and powers, as in 10⁶ litres and 5 km²."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_NOTE_MARK = re.compile(r"\W*(?:\d{1,3}|[a-z]|[ivx]{1,4}|note \d+|[*†‡§])?\W*$", re.IGNORECASE)
_POWER_OF_TEN = re.compile(r"[-−–]?\d{1,2}")
_TEN = re.compile(r"(?<![\d.,])10$")
_UNIT = re.compile(r"(?:\d ?|\bper |/ ?)(?:[kcm]?m|ft|mi|yd)$")
_RAISED = str.maketrans("-−–0123456789", "⁻⁻⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def is_note_mark(element: Element) -> bool:
    """Whether a raised number or star only points to a note."""
    text = "".join(element.itertext())
    points = any((link.get("href") or "").startswith("#") for link in element.iter("a"))
    return (
        bool(text.strip())
        and len(text) < 12
        and _NOTE_MARK.match(text) is not None
        and (points or not (text.strip().isalpha() or _is_power(element)))
    )


def raised_text(element: Element) -> str | None:
    """Return the first words of a raised element; a power's figures are written raised, for 10⁶ isn't 106."""
    text: str | None = element.text
    return text.translate(_RAISED) if text and _is_power(element) else text


def _is_power(element: Element) -> bool:
    """Whether figures that no link holds stand right behind a ten, or are a 2 or 3 behind a unit of length."""
    figures, previous, parent = element.text or "", element.getprevious(), element.getparent()
    before = (previous.tail if previous is not None else parent.text if parent is not None else "") or ""
    if len(element) or not _POWER_OF_TEN.fullmatch(figures):
        return False
    return _TEN.search(before) is not None or (figures in ("2", "3") and _UNIT.search(before) is not None)
