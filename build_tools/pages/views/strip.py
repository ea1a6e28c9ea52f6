"""The strip: where in an article a statement stands, each paragraph a bar as wide as it has words."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from build_tools.models import Machine

_WIDTH, _HEIGHT, _GAP = 200.0, 10, 1.5


class Strip(NamedTuple):
    """The strip as two SVG paths on a canvas of 200 × 10."""

    paragraph: int
    paragraphs: int
    here: str
    rest: str

    @property
    def says(self) -> str:
        """What it shows, in words."""
        return f"paragraph {self.paragraph} of {self.paragraphs}"


def strip(machine: Machine | None, paragraph: int) -> Strip | None:
    """Draw the strip of one statement; None where the paragraph isn't known."""
    if machine is None or not 1 <= paragraph <= len(machine.paragraphs):
        return None
    bars = _bars(tuple(max(count, 1) for _, _, count in machine.paragraphs))
    return Strip(paragraph, len(bars), bars[paragraph - 1], "".join(bars[: paragraph - 1] + bars[paragraph:]))


@lru_cache(maxsize=64)
def _bars(words: tuple[int, ...]) -> tuple[str, ...]:
    """Draw a bar for each paragraph of an article, by its words; all its statements show the same."""
    scale = (_WIDTH - _GAP * (len(words) - 1)) / sum(words)
    bars, x = [], 0.0
    for number in words:
        width = max(number * scale, 0.5)
        bars.append(f"M{x:.1f} 0h{width:.1f}v{_HEIGHT}h-{width:.1f}z")
        x += width + _GAP
    return tuple(bars)
