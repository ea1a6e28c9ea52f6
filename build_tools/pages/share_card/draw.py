"""From the words of a card to a PNG, in the site's look: hairlines, few colours, quoted words in a serif.

A palette of each ink's shades on paper is enough for it and keeps it small. The same card gives the same bytes: no
clock, no metadata, fonts of our own, the basic layout engine.
"""

from __future__ import annotations

import io
import itertools
import math
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

from PIL import Image, ImageColor, ImageDraw, ImageFont

from build_tools.models.problem import InputError
from build_tools.pages.share_card.contents import Card, Half
from build_tools.pages.views.words import WordRun

WIDTH, HEIGHT = 1200, 630
"""What the large cards of the Open Graph's readers show uncropped."""

_SMOOTHING = 8
_SHADES = 16
"""Steps from paper to an ink, for the edges of letters."""
_COMPRESSION = 2
"""Of nine: 17 kB in 2.6 ms, where more takes 6.2 ms for 13 kB that only a robot fetches."""
FONTS = Path(__file__).parent / "fonts"
"""The folder of the cards' faces."""
_PAPER, _INK, _QUIET, _HAIR = "#fbfaf7", "#1c1b19", "#595959", "#d9d5cc"
_OUTLETS = ("#00695c", "#8a4b00", "#5b3f8c", "#1d5a96", "#7a1f4b", "#46600f", "#4d4d4d", "#9a3324")
"""The outlets' colours on paper, as in site.css."""
_MARGIN, _GUTTER = 64, 56
_TITLE_SIZES = (64, 56, 48, 42, 36)
_WORDS_SIZE, _WORDS_LEADING, _WORDS_BOTTOM = 33, 44, 542
_FOOT = 574


class DrawnWord(NamedTuple):
    """A word and whether it differs from the other outlet's."""

    text: str
    mark: str = ""


def draw(card: Card) -> bytes:
    """Draw a card as a PNG of 1200 × 630."""
    image = _canvas()
    image.paste(_paper(card.site, card.foot))
    pen = _Pen(image)
    end = WIDTH - _MARGIN - width(card.kicker, "CardSans-Regular", 24)
    pen.text(end, 66, card.kicker, "CardSans-Regular", 24, _QUIET)
    below = _title(pen, card, 138)
    if card.sides:
        _pair(pen, card, below + 26)
    out = io.BytesIO()
    out.name = "card.png"  # by a name's ending Pillow loads the one format, by a format's own name it loads five
    image.quantize(palette=_palette(), dither=Image.Dither.NONE).save(out, compress_level=_COMPRESSION)
    return out.getvalue()


@cache
def _canvas() -> Image.Image:
    """Return the sheet that all cards are drawn on: asking for two megabytes takes as long as a title."""
    return Image.new("RGB", (WIDTH, HEIGHT))


@lru_cache(maxsize=4)
def _paper(site: str, foot: str) -> Image.Image:
    """Return paper with what stands on all the cards of a site."""
    image = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    pen = _Pen(image)
    pen.glyph(1, _MARGIN, 44, 26)
    pen.glyph(2, _MARGIN + 30, 44, 26)
    pen.text(_MARGIN + 68, 66, site, "CardSans-Bold", 27, _INK)
    pen.text(_MARGIN, _FOOT, foot, "CardSans-Regular", 22, _QUIET)
    return image


@cache
def _palette() -> Image.Image:
    paper, shades = ImageColor.getrgb(_PAPER), []
    for name in (_INK, _QUIET, _HAIR, *_OUTLETS):
        ink = ImageColor.getrgb(name)
        for step in range(_SHADES):
            part = step / (_SHADES - 1)
            shades += [round(p + (i - p) * part) for p, i in zip(paper, ink, strict=True)]
    palette = Image.new("P", (1, 1))
    palette.putpalette(shades)
    return palette


class _Pen:
    """Draws on the canvas."""

    def __init__(self, image: Image.Image) -> None:
        self._image = image
        self._draw = ImageDraw.Draw(image)

    def text(self, x: float, baseline: float, text: str, face: str, size: int, ink: str) -> float:  # noqa: PLR0913, PLR0917
        """Write on a baseline; return where the text ends."""
        self._draw.text((x, baseline), text, fill=ink, font=_font(face, size), anchor="ls")
        return x + width(text, face, size)

    def line(self, x: float, y: float, end: float, ink: str, thick: int) -> None:
        """Draw a level line."""
        self._draw.rectangle((round(x), round(y), round(end) - 1, round(y) + thick - 1), fill=ink)

    def dots(self, x: float, y: float, end: float, ink: str) -> None:
        """Draw a level dotted line."""
        dot = _mask(_DISC, 3)
        for at in range(round(x), round(end) - 2, 7):
            self._image.paste(ink, (at, round(y)), dot)

    def glyph(self, number: int, x: float, y: float, size: int) -> None:
        """Draw an outlet's glyph with its upper left corner at a point."""
        self._image.paste(_OUTLETS[number - 1], (round(x), round(y)), _mask(_GLYPHS[number - 1], size))


Shape: TypeAlias = "tuple[tuple[float, float], ...]"
"""The corners of a polygon in a square of side 1."""


@cache
def _mask(shape: Shape, size: int) -> Image.Image:
    """Draw a shape several times its size and make it smaller, which smooths its edge as a letter's is."""
    large = Image.new("L", (size * _SMOOTHING, size * _SMOOTHING))
    ImageDraw.Draw(large).polygon([(x * large.width, y * large.height) for x, y in shape], fill=255)
    return large.reduce(_SMOOTHING)


_DISC: Shape = tuple(
    (0.5 + 0.48 * math.cos(angle), 0.5 + 0.48 * math.sin(angle)) for angle in (math.tau * i / 64 for i in range(64))
)
_STAR = (
    (0.5, 0.02), (0.62, 0.37), (0.99, 0.38), (0.69, 0.6), (0.8, 0.96), (0.5, 0.75), (0.2, 0.96), (0.31, 0.6),
    (0.01, 0.38), (0.38, 0.37),
)  # fmt: skip
_CROSS = (
    (0.34, 0.04), (0.66, 0.04), (0.66, 0.34), (0.96, 0.34), (0.96, 0.66), (0.66, 0.66), (0.66, 0.96), (0.34, 0.96),
    (0.34, 0.66), (0.04, 0.66), (0.04, 0.34), (0.34, 0.34),
)  # fmt: skip
_FOUR_DIAMONDS: Shape = tuple(
    (0.5 + across, 0.5 + down)
    for x, y in ((0, -1), (1, 0), (0, 1), (-1, 0))
    for across, down in (
        (0, 0), (x * 0.04, y * 0.04), (x * 0.26 - y * 0.22, y * 0.26 + x * 0.22), (x * 0.48, y * 0.48),
        (x * 0.26 + y * 0.22, y * 0.26 - x * 0.22), (x * 0.04, y * 0.04),
    )
)  # fmt: skip

_GLYPHS: tuple[Shape, ...] = (
    ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    _DISC,
    ((0.5, 0.05), (1, 0.95), (0, 0.95)),
    ((0.08, 0.08), (0.92, 0.08), (0.92, 0.92), (0.08, 0.92)),
    _STAR,
    _CROSS,
    ((0, 0.05), (1, 0.05), (0.5, 0.95)),
    _FOUR_DIAMONDS,
)
"""◆ ● ▲ ■ ★ ✚ ▼ ❖, the outlets’ glyphs"""


@cache
def _font(face: str, size: int) -> ImageFont.FreeTypeFont:
    path = FONTS / f"{face}.ttf"
    try:
        return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
    except OSError as error:
        where = path.relative_to(Path(__file__).parents[3]).as_posix()
        what, cure = f"a font of the share cards can’t be read: {error}", f"put it back: git checkout -- {where}"
        raise InputError.of(where, what, cure) from None


@lru_cache(maxsize=4096)
def width(text: str, face: str, size: int) -> float:
    """Return the width of a text in pixels."""
    return _font(face, size).getlength(text)


def _title(pen: _Pen, card: Card, baseline: float) -> float:
    """Write the title in the largest size in which it takes two lines; return the last baseline."""
    words = [DrawnWord(part) for part in card.title.split()]
    most = WIDTH - 2 * _MARGIN
    for size in _TITLE_SIZES:
        lines = wrapped(words, "CardSans-Bold", size, most)
        if len(lines) <= (2 if card.sides else 3):
            break
    kept = shortened(balanced(words, "CardSans-Bold", size, len(lines), most), 2 if card.sides else 3)
    leading = size * 1.1
    first = baseline if card.sides else 300 - leading * (len(kept) - 1) / 2
    for number, line in enumerate(kept):
        text = " ".join(word.text for word in line)
        pen.text(_MARGIN, first + number * leading + size * 0.18, text, "CardSans-Bold", size, _INK)
    return first + (len(kept) - 1) * leading + size * 0.18


def _pair(pen: _Pen, card: Card, y: float) -> None:
    """Lay the two tellings side by side under what they are about."""
    pen.line(_MARGIN, y, WIDTH - _MARGIN, _HAIR, 2)
    if card.about:
        (line,) = shortened(
            wrapped([DrawnWord(w) for w in card.about.split()], "CardSans-Bold", 24, WIDTH - 2 * _MARGIN), 1
        )
        pen.text(_MARGIN, y + 40, " ".join(word.text for word in line), "CardSans-Bold", 24, _INK)
        y += 44
    column = (WIDTH - 2 * _MARGIN - _GUTTER) / 2
    for number, side in enumerate(card.sides):
        _side(pen, side, _MARGIN + number * (column + _GUTTER), y + 42, column)


def _side(pen: _Pen, side: Half, x: float, baseline: float, column: float) -> None:
    pen.glyph(side.number, x, baseline - 19, 21)
    name = _fitting(side.name, "CardSans-Bold", 26, column - 32)
    pen.text(x + 32, baseline, name, "CardSans-Bold", 26, _OUTLETS[side.number - 1])
    pen.text(x, baseline + 34, _fitting(side.who, "CardSans-Regular", 23, column), "CardSans-Regular", 23, _QUIET)
    first = baseline + 84
    most = max(int((_WORDS_BOTTOM - first) // _WORDS_LEADING) + 1, 1)
    lines = wrapped(list(_words(side.runs)), "CardSerif-Regular", _WORDS_SIZE, column)
    for number, line in enumerate(shortened(lines, most)):
        _line(pen, line, x, first + number * _WORDS_LEADING, _OUTLETS[side.number - 1])


def _line(pen: _Pen, line: Sequence[DrawnWord], x: float, baseline: float, ink: str) -> None:
    """Write a line of words; a solid line under replaced ones, a dotted one under those only here."""
    gap = width(" ", "CardSerif-Regular", _WORDS_SIZE)
    for mark, group in itertools.groupby(line, key=lambda word: word.mark):
        text = " ".join(word.text for word in group)
        end = pen.text(x, baseline, text, "CardSerif-Regular", _WORDS_SIZE, _INK)
        if mark == "replaced":
            pen.line(x, baseline + 8, end, ink, 3)
        elif mark:
            pen.dots(x, baseline + 8, end, ink)
        x = end + gap


def _words(runs: Sequence[WordRun]) -> Iterator[DrawnWord]:
    """Cut runs into words at white space; a word over two runs takes the mark of the first that has one."""
    text, mark = "", ""
    for run in runs:
        for character in run.text:
            if not character.isspace():
                text, mark = text + character, mark or run.mark
            elif text:
                yield DrawnWord(text, mark)
                text, mark = "", ""
    if text:
        yield DrawnWord(text, mark)


def wrapped(words: Sequence[DrawnWord], face: str, size: int, most: float) -> list[list[DrawnWord]]:
    """Break words into lines that are at most so wide; a word too wide for any is shortened."""
    lines: list[list[DrawnWord]] = [[]]
    for word in words:
        fitted = DrawnWord(_fitting(word.text, face, size, most), word.mark)
        line = " ".join(w.text for w in [*lines[-1], fitted])
        if lines[-1] and width(line, face, size) > most:
            lines.append([])
        lines[-1].append(fitted)
    return lines


def balanced(words: Sequence[DrawnWord], face: str, size: int, lines: int, most: float) -> list[list[DrawnWord]]:
    """Break words into so many lines of about one length: as narrow as they still fit."""
    found = wrapped(words, face, size, most)
    for narrower in range(int(most), int(most / 2), -8):
        tried = wrapped(words, face, size, narrower)
        if len(tried) > lines:
            break
        found = tried
    return found


def shortened(lines: list[list[DrawnWord]], most: int) -> list[list[DrawnWord]]:
    """Keep so many lines; where some are left out, the last ends in an ellipsis in the place of its last word."""
    if len(lines) <= most:
        return lines
    *kept, last = lines[:most]
    return [*kept, [*last[:-1], DrawnWord("…")]]


def _fitting(text: str, face: str, size: int, most: float) -> str:
    """Shorten a text that is too wide."""
    if width(text, face, size) <= most:
        return text
    while text and width(f"{text}…", face, size) > most:
        text = text[:-1]
    return f"{text}…"
