"""Quotation marks: which there are, and a text's paragraphs without what stands in them.

This is only so much as boilerplate and checks need to keep their hands off somebody's words. Pairing the marks is the
work of `attribution/parsing/marks.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_tools.models import Span

MARKS = "“”\"„«»‘’‚'"
"""All marks that a quotation may begin or end with; the single ones may be apostrophes."""
DOUBLE = '“”„«»"'
"""Those that are never an apostrophe."""
OPENING = '“„«"'
"""Double marks that open a quotation; behind „ comes “ as well as ”."""
PAIRS = {'"': '"', "“": "”", "‘": "’", "'": "'", "«": "»", "„": "“"}
"""Each opening mark with the one that usually closes it."""
QUOTED = re.compile(r"“[^“”\n]*”|„[^„“”\n]*[“”]|«[^«»\n]*»|(?<!\w)»[^«»\n]*«|\"[^\"\n]*\"")
"""What stands in double marks within a line, marks and all."""
QUOTED_IN_PIECE = re.compile(r"“([^”]*)”?|\"([^\"]*)\"?|«([^»]*)»?|„([^“”]*)[“”]?")
"""What stands in double marks in a piece of a text whose end may be cut off, marks and all; without them in a group."""
INVERTED = re.compile(r"(?<!\w)»(?=[^\W_][^«»]*«)")
"""»The one way round«: the mark opens where it stands before a word and the other way round closes."""
_OPENER = re.compile(rf"""[“„«]|{INVERTED.pattern}|''(?!\s)|"(?=\S)|(?<!\w)[‘'](?=\w)""")
_CLOSERS = {
    "“": re.compile(r'[”"]'),
    "„": re.compile(r"[“”]"),
    "«": re.compile(r"»"),
    "»": re.compile(r"«"),
    '"': re.compile(r'["”]'),
    "''": re.compile(r"''"),
    "‘": re.compile(r"(?<=[\w.,!?…])’(?!\w)"),
    "'": re.compile(r"(?<=[\w.,!?…])'(?![\w'])"),
}
_APOSTROPHES = "‘'"
"""Marks that are apostrophes as well: without a closer they open nothing, but at the beginning of a paragraph."""
_CLOSER_AFTER_BREAK = re.compile(r"""[”»]|(?<=\S)(?:"|'')(?=[\s,.;:!?)]|$)""")
_REACH = 8
"""Paragraphs in which the end of a quotation is looked for whose opening mark isn't repeated."""


def unquoted(text: str, spans: Sequence[Span]) -> list[str]:
    """Return each paragraph with what stands in quotation marks blanked out, marks and all, its length kept.

    A quotation that isn't closed goes to the end of its paragraph; and on, to the paragraph with a closing mark that
    nothing there opened, if there is one near.
    """
    paragraphs = [text[start:end] for start, end in spans]
    outside = []
    carried = 0  # the paragraphs ahead that are known to be wholly quoted; the one after them holds the closing mark
    for i, paragraph in enumerate(paragraphs):
        begin = 0
        if carried > 0:
            carried -= 1
            begin = _end_of_carried(paragraph) if carried == 0 else len(paragraph)
        blanked, is_open = _blank(paragraph, begin)
        if is_open and not carried:
            carried = _paragraphs_to_closer(paragraphs[i + 1 : i + 1 + _REACH])
        outside.append(blanked)
    return outside


def _blank(paragraph: str, begin: int) -> tuple[str, bool]:
    """Return a paragraph with its quotations blanked, and whether the last is left open.

    The first `begin` characters are quoted already.
    """
    pieces, at, is_open = [" " * begin], begin, False
    unclosed: set[str] = set()  # marks without a closer further on: to look again would take time squared
    while opener := _OPENER.search(paragraph, at):
        mark = opener[0]
        closer = None if mark in unclosed else _CLOSERS[mark].search(paragraph, opener.end())
        if closer is None and mark in _APOSTROPHES and opener.start() > 0:
            unclosed.add(mark)
            pieces.append(paragraph[at : opener.end()])
            at = opener.end()
            continue
        is_open = closer is None
        end = closer.end() if closer else len(paragraph)
        pieces += [paragraph[at : opener.start()], " " * (end - opener.start())]
        at = end
    return "".join(pieces) + paragraph[at:], is_open


def _paragraphs_to_closer(following: Sequence[str]) -> int:
    """How many paragraphs on a quotation left open is closed; 0 where it isn't, or where each repeats its opening."""
    for count, paragraph in enumerate(following, start=1):
        opener, closer = _OPENER.search(paragraph), _CLOSER_AFTER_BREAK.search(paragraph)
        if closer and not (opener and opener.start() < closer.start()):
            return count
        if opener:
            return 0
    return 0


def _end_of_carried(paragraph: str) -> int:
    closer = _CLOSER_AFTER_BREAK.search(paragraph)
    return closer.end() if closer else 0
