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
from build_tools.reading import furniture
from build_tools.reading.paragraphs import strip
from build_tools.reading.quotation import unquoted

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
_GLUED_CREDIT = re.compile(
    r"\((?:additional )?(?:reporting|writing|editing|compiled) by [^()]{3,300}\)\W{0,3}$", re.IGNORECASE
)
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


def _tail(text: str, spans: Sequence[Span]) -> list[Cut]:
    outside = unquoted(text, spans)
    kinds = _kinds(text, spans, outside)
    first = _first_of_run(text, spans, outside, kinds)
    cuts = [_cut(spans[i], kinds[i]) for i in range(first, len(spans))]
    cuts += [_cut(spans[i], kinds[i]) for i in range(1, first) if kinds[i] in furniture.LINKS]
    if first and (glued := _GLUED_CREDIT.search(outside[first - 1])):
        start, end = spans[first - 1]
        if glued.start() > 0:
            reason = "names in brackets after the last words, who else worked on the article"
            cuts.append(Cut(start + glued.start(), end, "credit", reason))
    return cuts


def _kinds(text: str, spans: Sequence[Span], outside: Sequence[str]) -> list[furniture.Furniture | None]:
    """Give the kind of furniture that each paragraph looks like, or None.

    Most texts end in the article's own words: then there is no run, and none of the paragraphs above need be looked at.
    """
    last = next((i for i in range(len(spans) - 1, -1, -1) if words(outside[i])), 0)
    has_run = bool(spans) and furniture.recognise(outside[last], furniture.TAIL) is not None
    tail = len(spans) - _LONGEST_TAIL if has_run else len(spans)
    return [
        None
        if _mostly_quoted(text, span, paragraph)
        else furniture.recognise(paragraph, furniture.TAIL if i >= tail else furniture.LINKS)
        for i, (span, paragraph) in enumerate(zip(spans, outside, strict=True))
    ]


def _mostly_quoted(text: str, span: Span, outside: str) -> bool:
    return 2 * len(words(outside)) < len(words(text[span[0] : span[1]]))


def _cut(span: Span, kind: furniture.Furniture | None) -> Cut:
    if kind is None:
        return Cut(*span, "appeal", "stands inside a run of such lines that reaches the end of the text")
    return Cut(*span, kind.what, kind.reason)


def _first_of_run(
    text: str, spans: Sequence[Span], outside: Sequence[str], kinds: Sequence[furniture.Furniture | None]
) -> int:
    """Find where the run that reaches the end begins; the number of paragraphs if there is none.

    Going up from the end, a paragraph that looks like furniture extends the run. One that merely speaks to the reader
    is passed over: it is in the run if an appeal begins, or a credit stands, above it.
    """
    first = len(spans)
    for i in range(len(spans) - 1, 0, -1):
        kind, has_gap = kinds[i], first > i + 1
        if kind is not None and not (has_gap and kind in furniture.LINKS):
            first = i
        elif words(outside[i]) and (first == len(spans) or not _may_be_inside(outside[i], kinds[first:])):
            break
    first = _links_above(first, outside, kinds)
    if first < len(spans):
        first = _heading_above(first, outside, kinds)
    total, run = (sum(len(words(text[s:e])) for s, e in part) for part in (spans, spans[first:]))
    if any(kind is None for kind in kinds[first:]) and run > _LONGEST_RUN * total:
        return _last_without_gap(kinds)
    return first


def _links_above(first: int, outside: Sequence[str], kinds: Sequence[furniture.Furniture | None]) -> int:
    """Begin the run at "Related stories:" if nothing but headlines stands between it and the run, or the end."""
    for i in range(first - 1, 0, -1):
        if kinds[i] in furniture.LINKS:
            return i
        if outside[i].rstrip().endswith((".", "!", "?", ":", ",", " ")) or len(words(outside[i])) > _LONGEST_HEADLINE:
            break
    return first


def _heading_above(first: int, outside: Sequence[str], kinds: Sequence[furniture.Furniture | None]) -> int:
    """Begin the run at the heading of an appeal, if one stands above and most of what follows speaks to the reader."""
    head = next((i for i in range(first - 1, 0, -1) if kinds[i] is furniture.HEADING), first)
    addressed = sum(kinds[i] is not None or bool(furniture.ADDRESS.search(outside[i])) for i in range(head, first))
    return head if 2 * addressed >= first - head else first


def _last_without_gap(kinds: Sequence[furniture.Furniture | None]) -> int:
    first = len(kinds)
    while first > 1 and kinds[first - 1] is not None:
        first -= 1
    return first


def _may_be_inside(outside: str, below: Sequence[furniture.Furniture | None]) -> bool:
    """Whether a paragraph without a sign of its own may be part of the appeal that goes on below it."""
    if not any(kind in _ADDRESSES for kind in below):
        return False
    if furniture.REPORTING.search(outside):
        return False
    is_label = len(words(outside)) <= _LONGEST_LABEL and not outside.rstrip().endswith((".", "!", "?"))
    return is_label or furniture.ADDRESS.search(outside) is not None
