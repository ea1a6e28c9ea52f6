"""Text → the spans of its paragraphs.

Three kinds of text are met. Where lines are wrapped at a width, a blank line parts the paragraphs and the line breaks
inside them mean nothing. Elsewhere each line is a paragraph, with blank lines between them or without. Which it is
shows in the breaks themselves: at a wrapped one the next word would not have fitted.
"""

from __future__ import annotations

import itertools
import re

from build_tools.models import Span

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_WIDEST = 120
"""Characters. No editor or mail program wraps lines wider than this by default."""
_NARROWEST = 30
"""Characters. Lines narrower than this are a list, a table or a poem."""
_WRAPPED = 0.6
"""Share of the breaks inside blocks at which the next word would not have fitted. A paragraph's last break is followed
by a blank line in a wrapped text, so that nearly all the rest are such; between paragraphs of a line each few are."""


def lines(text: str, start: int = 0) -> list[Span]:
    """Give the spans of the lines from `start` on, without white space at their ends; a blank line is empty."""
    found = []
    for end, after in [*((m.start(), m.end()) for m in _BREAK.finditer(text, start)), (len(text), len(text))]:
        found.append(strip(text, start, end))
        start = after
    return found


def strip(text: str, start: int, end: int) -> Span:
    """Narrow a span to what is left without the white space at its ends."""
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    return (start + left, start + left + len(inner.strip()))


def paragraphs(text: str, start: int = 0) -> list[Span]:
    """Give the spans of the paragraphs from `start` on, in order, without white space at their ends.

    A paragraph of a wrapped text has its line breaks inside.
    """
    blocks = _blocks(lines(text, start))
    if _is_wrapped(text, blocks):
        return [(block[0][0], block[-1][1]) for block in blocks]
    return [line for block in blocks for line in block]


def _blocks(all_lines: list[Span]) -> list[list[Span]]:
    """Group the lines that no blank line parts."""
    blocks: list[list[Span]] = [[]]
    for line in all_lines:
        if line[0] < line[1]:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _is_wrapped(text: str, blocks: list[list[Span]]) -> bool:
    inner = [(line, after) for block in blocks for line, after in itertools.pairwise(block)]
    width = max((end - start for block in blocks for start, end in block), default=0)
    if len(blocks) < 2 or not inner or not _NARROWEST <= width <= _WIDEST:
        return False
    full = sum(
        end - start + 1 + len(text[after[0] : after[1]].split(None, 1)[0]) > width for (start, end), after in inner
    )
    return full >= _WRAPPED * len(inner)
