"""Text → the spans of its paragraphs.

Several kinds of text are met. Where lines are wrapped at a width, a blank line parts the paragraphs, or an indented
first line does, or a short last line; the line breaks inside them mean nothing. Elsewhere each line is a paragraph,
with blank lines between them or without. Which it is shows in the breaks themselves: at a wrapped one the next word
would not have fitted, and the sentence goes on.
"""

from __future__ import annotations

import itertools
import re
from enum import Enum
from typing import NamedTuple

from build_tools.models import Span
from build_tools.models.calendar import MONTH_PATTERN
from build_tools.models.sentences import CLOSERS
from build_tools.models.text import without_space
from build_tools.reading.forms.broken_words import joined_lines, printed_words

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_LAST_BREAK = re.compile(r"(?s:.*)[\n\r\x0b\x0c\x85\u2028\u2029]")
_WIDEST = 120
"""Characters. No editor or mail program wraps lines wider than this by default."""
_NARROWEST = 30
"""Characters. Lines narrower than this are a list, a table or a poem."""
_WRAPPED = 0.6
"""Share of the breaks inside blocks at which the next word would not have fitted. A paragraph's last break is followed
by a blank line in a wrapped text, so that nearly all the rest are such; between paragraphs of a line each few are."""
_GOES_ON = 0.5
"""Share of these breaks at which the sentence goes on, where no blank line parts the paragraphs."""
_FEWEST = 8
"""Breaks within sentences, at least, by which a text copied from a page is known: set in letters of unequal width, its
lines are wrapped now earlier, now later, and no width in characters tells where."""
_SENTENCE_END = re.compile(rf"[.!?:…]{CLOSERS}$")


_OF_HEAD = re.compile(
    r"(?:By|BY) [A-Z][\w.’'-]+ (?:(?:[a-z]{2,3}) ){0,2}[A-Z][\w.’'-]+(?:,? [\w.’'-]+){0,6}(?<!\.)"
    r"|(?:Updated|Published|Posted)\b[^.!?]{4,60}\b(?:19|20)\d\d"
    rf"|(?:[A-Z][a-z]{{2,8}},? )?(?i:\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH_PATTERN})|(?:{MONTH_PATTERN}) \d{{1,2}}),?"
    r" (?:19|20)\d\d"
)
"""A line that names the author or a day, above a text."""


class _Break(NamedTuple):
    """The break between two lines that no blank line parts."""

    after: Span
    """The line below it."""
    is_full: bool
    """The next word would not have fitted on the line above."""
    goes_on: bool
    """The line above ends within a sentence."""
    is_long: bool
    """The line above is no heading: it fills more than half of the width."""
    is_of_head: bool
    """The line above or below names the author or a day."""
    is_indented: bool
    """The line below begins further in than the one that is least so."""


def lines(text: str, start: int = 0) -> list[Span]:
    """Return the spans of the lines from `start` on, without white space at their ends; a blank line is empty."""
    found = []
    for end, after in [*((m.start(), m.end()) for m in _BREAK.finditer(text, start)), (len(text), len(text))]:
        found.append(without_space((start, end), text))
        start = after
    return found


def paragraphs(text: str, start: int = 0) -> list[Span]:
    """Return the spans of the paragraphs from `start` on, in order, without white space at their ends.

    A paragraph of a wrapped text has its line breaks inside.
    """
    all_lines = lines(text, start)
    if any(end - begin > _WIDEST for begin, end in all_lines):
        return [line for line in all_lines if line[0] < line[1]]
    blocks = _blocks(all_lines)
    found: list[Span] = []
    width = max((_column(text, end) for block in blocks if len(block) > 1 for _, end in block), default=0)
    breaks = [[_break(text, above, below, width) for above, below in itertools.pairwise(block)] for block in blocks]
    inner = [each for block in breaks for each in block]
    indents = _is_indented(text, [line for block in blocks for line in block])
    style = _style(inner, len(blocks), width, has_indents=indents)
    for block, between in zip(blocks, breaks, strict=True):
        begin, end = block[0]
        for each in between:
            if _parts(each, style):
                found.append((begin, end))
                begin = each.after[0]
            end = each.after[1]
        found.append((begin, end))
    return found


def joined(text: str) -> str:
    """Write a text whose lines are wrapped by hand with one line a paragraph; any other text as it is."""
    spans = paragraphs(text)
    if not any(_BREAK.search(text, start, end) for start, end in spans):
        return text
    each = [[line for piece in _BREAK.split(text[start:end]) if (line := piece.strip())] for start, end in spans]
    printed = printed_words(itertools.chain.from_iterable(each))
    return "\n\n".join(joined_lines(lines, printed) for lines in each) + "\n"


def _blocks(all_lines: list[Span]) -> list[list[Span]]:
    """Group the lines that no blank line parts."""
    blocks: list[list[Span]] = [[]]
    for line in all_lines:
        if line[0] < line[1]:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _column(text: str, at: int) -> int:
    """Return how far from its line's beginning a place is, as far as that matters."""
    near = text[max(0, at - _WIDEST - 1) : at]
    last = _LAST_BREAK.match(near)
    return len(near) - (last.end() if last else 0)


def _break(text: str, above: Span, below: Span, width: int) -> _Break:
    first = text[below[0] : below[1]].split(None, 1)[0]
    is_full = _column(text, above[1]) + 1 + len(first) > width
    goes_on = not _SENTENCE_END.search(text[max(above[0], above[1] - 8) : above[1]])
    is_long = above[1] - above[0] > width / 2
    is_of_head = any(_OF_HEAD.fullmatch(text, *line) for line in (above, below))
    return _Break(below, is_full, goes_on, is_long, is_of_head, _column(text, below[0]) > 1)


def _is_indented(text: str, all_lines: list[Span]) -> bool:
    """Whether some lines begin further in, and others don't: first lines of paragraphs, and the rest of them."""
    indented = sum(_column(text, start) > 1 for start, _ in all_lines)
    return 0 < indented < len(all_lines)


class _Style(Enum):
    """What parts the paragraphs of a text."""

    LINE = "each line is one"
    BLANK = "a blank line"
    INDENT = "an indented first line"
    SHORT = "a line that ends before the width"
    SENTENCE = "a line that ends before the width, and with a sentence"


def _style(inner: list[_Break], blocks: int, width: int, *, has_indents: bool) -> _Style:
    """Return what parts the paragraphs, by the breaks between lines that no blank line parts."""
    if not inner or not _NARROWEST <= width <= _WIDEST:
        return _Style.LINE
    within = [each for each in inner if not each.is_indented]
    if has_indents and within and sum(each.is_full for each in within) >= _WRAPPED * len(within):
        return _Style.INDENT
    full = [each for each in inner if each.is_full]
    wrapped = sum(each.goes_on and each.is_long for each in inner)
    copied = _Style.SENTENCE if wrapped >= max(_GOES_ON * len(inner), _FEWEST) else _Style.LINE
    if blocks > 1:
        return _Style.BLANK if len(full) >= _WRAPPED * len(inner) else copied
    others = [each for each in inner if not each.is_full]
    wraps = sum(each.goes_on for each in full) >= max(_GOES_ON * len(full), 1)
    ends = 2 * sum(each.goes_on for each in others) <= len(others) + 1
    return _Style.SHORT if wraps and ends else copied


def _parts(each: _Break, style: _Style) -> bool:
    """Whether a break parts two paragraphs."""
    if each.is_of_head:
        return True
    if style is _Style.INDENT:
        return each.is_indented
    if style is _Style.SENTENCE:
        return not (each.is_full or (each.goes_on and each.is_long))
    return style is _Style.LINE or (style is _Style.SHORT and not each.is_full)
