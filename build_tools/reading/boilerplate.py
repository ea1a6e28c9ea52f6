"""Paragraphs → those of the article, and cuts with their reasons.

What isn't the article's stands at its ends: before it a scraper's date and a byline, after it credits, sign-up lines
and appeals. After it only a run that reaches the end is cut, so that nothing is ever missing from the middle of an
argument; but for lines like "Read more: …", which stand alone. Nothing within quotation marks is ever cut: patterns see
paragraphs with the quotations blanked out, and a paragraph that has most of its words in them is left alone.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from build_tools.models import Cut, Span, words
from build_tools.models.quotation_marks import unquoted
from build_tools.reading import furniture
from build_tools.reading.paragraphs import strip

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_LABEL = r"(?:date|published|posted|updated|last (?:updated|modified)|first published|created|pubdate)"
_ISO = r"(?P<iso>\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
_LONG = (
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTHS}),? (?P<year>\d{{4}})"
    rf"|(?P<month2>{_MONTHS}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year2>\d{{4}}))"
)
_CLOCK = r"(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2}))?)?"
_GLUED = re.compile(rf"{_LABEL}\s*:?\s+{_ISO}(?=\s|$)\s*", re.IGNORECASE)
_DATE_LINE = re.compile(
    rf"(?:{_LABEL}(?: on)?\s*:?\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:{_ISO}|{_LONG}){_CLOCK}\.?$",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"By (?P<names>(?:[A-Z][\w.’'-]*)(?: (?:[A-Z][\w.’'-]*|de|van|von|der|al|bin|la|da)){1,4}"
    r"(?:(?:, | and | & )[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,4})*)(?:, [\w ’'&.]{2,60}| in [A-Z][\w ]+| \| [\w ]+)?$"
)
_CREDIT_IN_BRACKETS = re.compile(
    r"\((?:additional )?(?:reporting|writing|editing|compiled) by [^()]{3,300}\)\W{0,3}$", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\s{3,}")
"""After a full stop, or after a quotation that is blanked out."""
_LONGEST_CREDIT = 320
"""Characters of a credit in the line of the last words."""
_TOP = 4
"""Paragraphs in which a byline and a line with the date are looked for."""
_LONGEST_LINE = 200
"""Characters of a paragraph that are looked at for a byline or a date."""
_LONGEST_RUN = 0.6
"""Share of the words that an appeal may take. Above it the address to the reader may be the article itself."""
_LONGEST_TAIL = 200
"""Paragraphs at the end in which all kinds of furniture are looked for."""
_LONGEST_HEADLINE = 20
"""Words in a line of a list of links."""
_LONGEST_LABEL = 6
"""Words in a line without a full stop that, between lines of an appeal, is taken for a label or a signature."""

_ADDRESSES = (*furniture.APPEALS, *furniture.SIGN_UPS)
"""What speaks to the reader, and so may have paragraphs of address between its lines."""


class Rest(NamedTuple):
    """What is left of the paragraphs, what was cut, and what the cuts say about the article."""

    paragraphs: tuple[Span, ...]
    cuts: tuple[Cut, ...]
    date: str | None = None
    author: str | None = None
    credit: str | None = None


def cut(text: str, spans: Sequence[Span]) -> Rest:
    """Part an article's paragraphs from what stands around them; both in order, together all of the paragraphs."""
    head, date, author = _head(text, spans)
    body = _without(text, spans, head)
    tail = _tail(text, body)
    lines = [text[c.start : c.end].strip(" \t\r\n()—–-") for c in tail if c.what == "credit"]
    return Rest(
        paragraphs=tuple(_without(text, body, tail)),
        cuts=tuple(sorted((*head, *tail), key=lambda c: c.start)),
        date=date,
        author=author,
        credit=" ".join(" ".join(lines).split()) or None,
    )


def _without(text: str, spans: Sequence[Span], cuts: Sequence[Cut]) -> list[Span]:
    """Take cuts, each at the beginning or the end of a paragraph or a whole one, out of the paragraphs."""
    begins = {c.start: c.end for c in cuts}
    ends = {c.end: c.start for c in cuts}
    left = ((min(begins.get(start, start), end), max(ends.get(end, end), start)) for start, end in spans)
    return [strip(text, start, end) for start, end in left if start < end]


# ---- before the article ----


def _head(text: str, spans: Sequence[Span]) -> tuple[list[Cut], str | None, str | None]:
    cuts: list[Cut] = []
    date = author = None
    for i, (start, end) in enumerate(spans[:_TOP]):
        line = text[start : min(end, start + _LONGEST_LINE)]
        if i == 0 and (glued := _GLUED.match(line)) and (date := _day(glued)):
            cuts.append(Cut(start, start + glued.end(), "date-prefix", "a scraper's date before the first words"))
        elif date is None and (alone := _DATE_LINE.match(line)) and (date := _day(alone)):
            cuts.append(Cut(start, end, "date-line", "a line that holds a date and nothing else"))
        elif author is None and (byline := _BYLINE.match(line)):
            author = byline["names"]
            cuts.append(Cut(start, end, "byline", "a line that names the author"))
    return cuts, date, author


def _day(match: re.Match[str]) -> str | None:
    """Give the date that a pattern found as YYYY-MM-DD; None if there is no such day."""
    found = {name.rstrip("2"): value for name, value in match.groupdict().items() if value}
    try:
        if "iso" in found:
            return datetime.date.fromisoformat(found["iso"]).isoformat()
        month = _MONTHS.lower().split("|").index(found["month"].lower()) + 1
        return datetime.date(int(found["year"]), month, int(found["day"])).isoformat()
    except ValueError:
        return None


# ---- after the article ----


class _Line(NamedTuple):
    """A paragraph as the search for furniture sees it."""

    outside: str
    """With its quotations blanked out."""
    kind: furniture.Furniture | None
    """What it looks like."""
    is_said: bool
    """It begins in a quotation, or most of its words are in one: somebody's words, whatever they look like."""
    words: int


def _tail(text: str, spans: Sequence[Span]) -> list[Cut]:
    lines = _lines(text, spans)
    first = _first_of_run(lines)
    cuts = [_cut(spans[i], lines[i].kind) for i in range(first, len(lines))]
    cuts += [_cut(spans[i], lines[i].kind) for i in range(1, first) if lines[i].kind in furniture.LINKS]
    if first and (glued := _glued_credit(lines[first - 1].outside)):
        start, end = spans[first - 1]
        cuts.append(Cut(start + glued, end, "credit", "names after the last words who else worked on the article"))
    return cuts


def _lines(text: str, spans: Sequence[Span]) -> list[_Line]:
    """Most texts end in the article's own words: then there is no run, and most patterns need not be tried above."""
    outside = unquoted(text, spans)
    last = next((i for i in range(len(spans) - 1, -1, -1) if words(outside[i])), 0)
    has_run = bool(spans) and furniture.recognise(outside[last], furniture.TAIL) is not None
    tail = len(spans) - _LONGEST_TAIL if has_run else len(spans)
    lines = []
    for i, ((start, end), left) in enumerate(zip(spans, outside, strict=True)):
        count = len(words(text[start:end]))
        is_said = left[:1].isspace() or 2 * len(words(left)) < count
        kinds = furniture.TAIL if i >= tail else furniture.LINKS
        lines.append(_Line(left, None if is_said else furniture.recognise(left, kinds), is_said, count))
    return lines


def _glued_credit(outside: str) -> int | None:
    """Find where, after the last words of an article's last paragraph, a credit begins in the same line."""
    if in_brackets := _CREDIT_IN_BRACKETS.search(outside, max(0, len(outside) - _LONGEST_CREDIT)):
        return in_brackets.start() or None
    after = next((m.end() for m in reversed(list(_SENTENCE_END.finditer(outside[:-1])))), 0)
    sentence = outside[after:]
    is_credit = len(sentence) <= _LONGEST_CREDIT and furniture.recognise(sentence, furniture.CREDITS)
    return after if after and is_credit else None


def _cut(span: Span, kind: furniture.Furniture | None) -> Cut:
    if kind is None:
        return Cut(*span, "appeal", "stands inside a run of such lines that reaches the end of the text")
    return Cut(*span, kind.what, kind.reason)


def _first_of_run(lines: Sequence[_Line]) -> int:
    """Find where the run that reaches the end begins; the number of lines if there is none.

    Going up from the end, a line that looks like furniture extends the run. One that merely speaks to the reader is
    passed over: it is in the run if an appeal begins, or a credit stands, above it.
    """
    first = len(lines)
    for i in range(len(lines) - 1, 0, -1):
        line, has_gap = lines[i], first > i + 1
        if line.kind is not None and not (has_gap and line.kind in furniture.LINKS):
            first = i
        elif line.words and (first == len(lines) or not _may_be_inside(line, lines[first:])):
            break
    first = _links_above(first, lines)
    if first < len(lines):
        first = _heading_above(first, lines)
    run = sum(line.words for line in lines[first:])
    if any(line.kind is None for line in lines[first:]) and run > _LONGEST_RUN * sum(line.words for line in lines):
        return _last_without_gap(lines)
    return first


def _links_above(first: int, lines: Sequence[_Line]) -> int:
    """Begin the run at "Related stories:" if nothing but headlines stands between it and the run, or the end."""
    for i in range(first - 1, 0, -1):
        if lines[i].kind in furniture.LINKS:
            return i
        is_sentence = lines[i].outside.rstrip().endswith((".", "!", "?", ":", ","))
        if is_sentence or lines[i].is_said or lines[i].words > _LONGEST_HEADLINE:
            break
    return first


def _heading_above(first: int, lines: Sequence[_Line]) -> int:
    """Begin the run at the heading of an appeal, if one stands above and most of what follows speaks to the reader."""
    head = next((i for i in range(first - 1, 0, -1) if lines[i].kind is furniture.HEADING), first)
    between = lines[head:first]
    addressed = sum(line.kind is not None or bool(furniture.ADDRESS.search(line.outside)) for line in between)
    return head if 2 * addressed >= len(between) and not any(line.is_said for line in between) else first


def _last_without_gap(lines: Sequence[_Line]) -> int:
    first = len(lines)
    while first > 1 and lines[first - 1].kind is not None:
        first -= 1
    return first


def _may_be_inside(line: _Line, below: Sequence[_Line]) -> bool:
    """Whether a line without a sign of its own may be part of the appeal that goes on below it."""
    if line.is_said or not any(other.kind in _ADDRESSES for other in below):
        return False
    if furniture.REPORTING.search(line.outside):
        return False
    is_label = line.words <= _LONGEST_LABEL and not line.outside.rstrip().endswith((".", "!", "?"))
    return is_label or furniture.ADDRESS.search(line.outside) is not None
