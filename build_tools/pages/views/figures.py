"""Figures drawn when the site is built: whose words fill a text.

    words by speaker ─▶ WordsFigure ─▶ templates/figures.html ─▶ inline SVG, coloured by the theme, next to its table

A figure is as wide as a phone, so that its letters keep their size; where there is room several stand side by side.
Nothing is shown by colour alone: quoted words are solid and paraphrased ones hollow.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import NamedTuple

from build_tools.pages.views.outlets import Mark

WIDTH = 360
"""In CSS pixels on a phone; everything below is in the same unit."""
_LETTERS = 44
"""How many letters of a label fit in one line."""
_LINE = 19


class Bar(NamedTuple):
    """A bar of a lane: where it begins and how wide it is."""

    x: float
    width: float


class LabelLine(NamedTuple):
    """A line of a label, by its baseline."""

    y: float
    text: str


class WordsRow(NamedTuple):
    """One speaker's words in one article."""

    label: LabelLine
    value: str
    y: float
    """The top of the bar."""
    quoted: Bar
    paraphrased: Bar


class WordsFigure(NamedTuple):
    """Whose words fill one article."""

    id: str
    mark: Mark
    says: str
    height: float
    rows: tuple[WordsRow, ...]
    width: float = WIDTH


class Share(NamedTuple):
    """One speaker's part of one article: words, and per cent of the words counted there."""

    name: str
    quoted: int
    paraphrased: int
    total: int
    """All words counted in the article, at least 1."""

    @property
    def words(self) -> int:
        """Return all of the speaker's words."""
        return self.quoted + self.paraphrased

    @property
    def percent(self) -> int:
        """Return the speaker's part of the words counted, in per cent."""
        return round(100 * self.words / self.total)

    @property
    def says(self) -> str:
        """Return the part in words: "41%", "less than 1%", "–" for none."""
        if not self.words:
            return "–"
        return f"{self.percent}%" if self.percent else "less than 1%"


_WORDS_ROW = 46


def words_figure(id_: str, mark: Mark, shares: Sequence[Share], widest: float) -> WordsFigure:
    """Draw whose words fill one article, a bar for each speaker.

    Args:
        id_: unique on the page.
        mark: the article's.
        shares: in the same order for every article, so that figures side by side compare.
        widest: the share (0 to 1) that a bar of full width stands for; the same for every article.
    """
    rows = []
    for number, share in enumerate(shares):
        top = number * _WORDS_ROW + _LINE
        scale = WIDTH / (share.total * (widest or 1.0))
        quoted, paraphrased = share.quoted * scale, share.paraphrased * scale
        label = LabelLine(top, textwrap.shorten(share.name, _LETTERS - 8, placeholder=" …"))
        bars = Bar(0, round(quoted, 1)), Bar(round(quoted, 1), round(paraphrased, 1))
        rows.append(WordsRow(label, share.says, top + 7, *bars))
    most = max(shares, key=lambda share: share.words, default=None)
    says = f"Words by speaker in {mark.name}"
    says += f"; most are of {most.name}, {most.percent}%. The table below has the same." if most else "."
    return WordsFigure(id_, mark, says, len(rows) * _WORDS_ROW - 4, tuple(rows))
