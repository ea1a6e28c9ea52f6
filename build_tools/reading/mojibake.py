"""Text that was read in a wrong encoding somewhere on its way: recognised, repaired where that is sure, and reported.

`â€œYesâ€` is UTF-8 that was read as Windows-1252. ftfy recognises such text by character pairs that no language has,
and goes the way back; a line is repaired only if nothing of the kind is left in it. `ÒYes,Ó` was written on an old
Macintosh, which ftfy doesn't know.
"""

from __future__ import annotations

import re

from build_tools.models.text import counted

_SIGN = re.compile(
    "[\u00c2-\u00c5\u00d0\u00d1\u00e2\u00ef][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    "|\u00d4\u00c7"
)
"""What such text holds in any case: the first byte of a character in UTF-8 with one that may follow it."""
_MACINTOSH = re.compile(r"(?<!\w)Ò\w[^ÒÓ\n]*[a-z,.!?…]Ó(?!\w)|[a-z]Õ(?:s|t|re|ve|ll|d|m)\b")
"""Quotation marks and apostrophes of Mac OS Roman, read as Windows-1252: capitals where no word has one."""

_NOT_MACINTOSH = re.compile(r"(?<!\w)[“‘]\w|[a-z]’(?:s|t|re|ve|ll|d|m)\b|[a-z][à-ÿ]|[à-ÿ][a-z]")
"""What was read rightly: a text that has this as well is of two makings, and another reading would spoil the rest."""


def repair(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text with what was read wrongly repaired, and what is worth knowing of that, a line each."""
    text, notes = _of_macintosh(text)
    if not _SIGN.search(text):
        return text, notes
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
    if repaired:
        so_many = counted(repaired, "line")
        notes += (f"its characters had been read in a wrong encoding (â€™ for ’): {so_many} repaired",)
    if damaged:
        so_many = counted(damaged, "line")
        notes += (f"its characters were damaged by a wrong encoding: {so_many} left as they are; check them",)
    return "\n".join(lines), notes


def _of_macintosh(text: str) -> tuple[str, tuple[str, ...]]:
    """Read a text again that was written on an old Macintosh and read as Windows-1252."""
    if not _MACINTOSH.search(text):
        return text, ()
    unsure = ("some of its characters look like those of an old Macintosh, and could not be repaired; check them",)
    if _NOT_MACINTOSH.search(text):
        return text, unsure
    try:
        better = text.encode("cp1252").decode("mac_roman")
    except UnicodeError:
        return text, unsure
    return better, ("its characters were those of an old Macintosh (Õ for ’), and were repaired",)
