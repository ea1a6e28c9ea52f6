"""Text that was read in a wrong encoding somewhere on its way: recognised, repaired where that is sure, and reported.

`â€œYesâ€` is UTF-8 that was read as Windows-1252. ftfy recognises such text by character pairs that no language has,
and goes the way back; a line is repaired only if nothing of the kind is left in it.
"""

from __future__ import annotations

import re

_SIGN = re.compile(
    "[\u00c2-\u00c5\u00d0\u00d1\u00e2\u00ef][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    "|\u00d4\u00c7"
)
"""What such text holds in any case: the first byte of a character in UTF-8 with one that may follow it."""


def repair(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text with what was read wrongly repaired, and what is worth knowing of that, a line each.

    Args:
        text: the text as decoded.
    """
    if not _SIGN.search(text):
        return text, ()
    import ftfy
    from ftfy.badness import is_bad

    repaired = damaged = 0
    lines = []
    for line in text.split("\n"):
        better = line
        if _SIGN.search(line) and is_bad(line):
            better = ftfy.fix_encoding(line)
            if is_bad(better):
                better, damaged = line, damaged + 1
            else:
                repaired += better != line
        lines.append(better)
    notes = []
    if repaired:
        notes.append(f"its characters had been read in a wrong encoding (â€™ for ’): {_lines(repaired)} repaired")
    if damaged:
        notes.append(f"its characters were damaged by a wrong encoding: {_lines(damaged)} left as they are; check them")
    return "\n".join(lines), tuple(notes)


def _lines(count: int) -> str:
    return f"{count:,} line{'' if count == 1 else 's'}"
