"""How an outlet is told apart everywhere: a number (its colour), a glyph and its name, always all three."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from build_tools.models import Basis, Known, Outlet
from build_tools.models.text import counted
from build_tools.pages.views.languages import is_right_to_left, primary
from build_tools.pages.views.phrases import day
from build_tools.sheets.bundle import EventSheets

GLYPHS = "◆●▲■★✚▼❖"
"""In the order of the columns; the colours of site.css follow it."""


class Mark(NamedTuple):
    """One article, as readers meet it: its outlet's name, glyph and colour, and how much text there is of it."""

    article: str
    name: str
    glyph: str
    number: int
    """1 to 8: the class of the colour."""
    words: int
    date: str
    """In words: "4 May 2023", "4 May 2023, inferred", "date unknown"."""
    url: str
    """Of the article's page, relative to the site."""
    lang: str

    @property
    def english(self) -> bool:
        """Whether its words are in the language of the site."""
        return primary(self.lang) == "en"

    @property
    def rtl(self) -> bool:
        """Whether its words run from right to left."""
        return is_right_to_left(self.lang)

    @property
    def held(self) -> str:
        """How much text we hold, of what date: "408 words, 4 May 2023"."""
        return f"{counted(self.words, 'word')}, {self.date}"


def marks(sheets: EventSheets, outlets: Mapping[str, Outlet]) -> dict[str, Mark]:
    """Return the mark of each article of an event, in the order of the columns.

    An outlet with two articles on the event keeps its name; the date tells them apart.
    """
    found = {}
    for number, article in enumerate(sheets.articles):
        sheet, machine = sheets.articles[article], sheets.machines.get(article)
        outlet = outlets.get(sheet.outlet)
        found[article] = Mark(
            article=article,
            name=outlet.name if outlet else sheet.outlet,
            glyph=GLYPHS[number % len(GLYPHS)],
            number=number % len(GLYPHS) + 1,
            words=machine.words if machine else 0,
            date=dated(sheet.metadata.date),
            url=f"events/{sheets.id}/articles/{article}/",
            lang=sheet.metadata.language.value if sheet.metadata.language.is_known else "en",
        )
    return found


def dated(date: Known) -> str:
    """Write a date with its basis where that is less than a statement."""
    if not date.is_known:
        return "date unknown"
    return day(date.value) + (", inferred" if date.basis is Basis.INFERRED else "")
