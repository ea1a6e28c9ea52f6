"""The words of a share card."""

from __future__ import annotations

from typing import NamedTuple

from build_tools.pages.site.home import CLAIM
from build_tools.pages.views.words import WordRun


class Half(NamedTuple):
    """One outlet's half of the card."""

    number: int
    """1 to 8: the outlet's colour and glyph."""
    name: str
    who: str
    """Who speaks, and how: "Peskov claimed"; or how much text we hold."""
    runs: tuple[WordRun, ...] = ()


class Card(NamedTuple):
    """The words of a card."""

    site: str
    kicker: str
    title: str
    about: str = ""
    """What the pair is about."""
    sides: tuple[Half, ...] = ()
    foot: str = CLAIM
