"""A text as it was typed or mailed → as it is read: without the marks of a quoted mail, without spaces for looks."""

from __future__ import annotations

import re

from build_tools.reading.plain import visible

_QUOTED = re.compile(r"(?m)^(?:> ?)+")
_MOSTLY = 0.75
"""Share of its lines, at least, that begin with ">" in a quoted mail."""
_DOUBLE_SPACE = re.compile(r"(?<=\S) {2}(?=\S)")
"""As typists put it after a full stop, or to fill up a line; more than two set columns apart."""
_FEWEST = 4
"""Lines, at least, of a text in which a blank line after each says nothing."""
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")
_FLAGGED = re.compile(r"(?m)^\^(?P<line>(?:.*[^\s<=])?)[<= \t]*$")
"""A line above an agency's text as ANPA 1312, its format, flags it: “^By ADA QUILL=”."""
_WIRE_DASH = re.compile(r"(?<=[\w)’”\"]) _ (?=[\w‘“\"])")
"""As the same agencies write it, who had no other."""
_GOES_ON = re.compile(r"[\w,;’'-][ \t\r]*\n\s*\n[ \t]*[a-z]")
"""A blank line inside a sentence."""


def as_read(text: str) -> str:
    """Return a text without invisible characters, a mail's marks and a blank line after each line."""
    text = visible(text)
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and sum(line.startswith(">") for line in lines) >= _MOSTLY * len(lines):
        text = _QUOTED.sub("", text)
    if len(_FLAGGED.findall(text)) > 1:
        text = _WIRE_DASH.sub(" — ", _FLAGGED.sub(r"\g<line>", text))
    gaps = len(_BLANK_LINE.findall(text))
    if len(lines) >= _FEWEST and gaps >= len(lines) - 1 and 2 * len(_GOES_ON.findall(text)) >= gaps:
        text = _BLANK_LINE.sub("\n", text)
    return text


def single_spaced(text: str) -> str:
    """Return a text without double spaces: after lines are joined, whose width they may have filled up."""
    return _DOUBLE_SPACE.sub(" ", text)
