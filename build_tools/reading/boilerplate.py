"""Paragraphs → those of the article, and cuts with their reasons.

What isn't the article's stands at its ends: before it a scraper's date and a byline, after it credits, sign-up lines
and appeals. After it only a run that reaches the end is cut, so that nothing is ever missing from the middle of an
argument; but for lines like "Read more: …" and "Additional reporting by …", which stand alone. Nothing within
quotation marks is ever cut: patterns see paragraphs with the quotations blanked out, and a paragraph that has most of
its words in them is left alone.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from build_tools.models import Cut, Span, words
from build_tools.models.agencies import AGENCY_PATTERN
from build_tools.models.quotation_marks import unquoted
from build_tools.models.text import FEWEST_OF_HEADLINE, LONGEST_HEADLINE, without_space
from build_tools.reading import furniture
from build_tools.reading.asides import CONTACT, CORRECTION, recognise_aside, repetitions
from build_tools.reading.bylines import is_name
from build_tools.reading.head_lines import head_lines
from build_tools.reading.marked import REASONS, mark_of
from build_tools.reading.patterns import Furniture, recognise

_CREDIT_IN_BRACKETS = re.compile(
    r"\((?:additional )?(?:reporting|writing|editing|compiled) by [^()]{3,300}\)\W{0,3}$", re.IGNORECASE
)
_CORRECTION_HEADS = frozenset(
    {"correction", "corrections", "clarification", "corrections and clarifications", "editor’s note", "editor's note"}
)
_LONGEST_HEAD = 60
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\s{3,}")
"""After a full stop, or after a quotation that is blanked out."""
_LONGEST_CREDIT = 320
"""Characters of a credit in the line of the last words."""
_LONGEST_RUN = 0.6
"""Share of the words that an appeal may take. Above it the address to the reader may be the article itself."""
_LONGEST_TAIL = 200
"""Paragraphs at the end in which all kinds of furniture are looked for."""
_LONGEST_ENTRY = 3
"""Words of a menu's entry."""
_SHORTEST_MENU = 3
"""Entries."""
_LONGEST_MENU = 60
_SLUG = re.compile(
    r"[A-Za-z&]{2,30}(?:(?:--?|/)[A-Za-z&]{2,30}){1,8}/?"
    r"(?:,\S[^.!?]{0,40}|[,/] ?\d(?:st|nd|rd|th) [A-Z][\w -]{1,30}| \([^.!?]{1,40}\))?"
)
"""“BC-EU--Harbour-Strike,1st Ld-Writethru,0371”, “Harbour-strike,lead”, “HARBOUR-STRIKE/VOTE (UPDATE 2)”."""
_NUMBERED = re.compile(r"\d{1,2} [A-Z]{5,12} [A-Z][a-z]{2,20}(?: (?:Lead|Nightlead|Snap|Substitute|Update))?")
"""“1 COURTS Mill”, “2 WEATHER Harbour Substitute”: a take's number, its desk and a word."""
_FLAG = re.compile(
    rf"(?:{_SLUG.pattern})|(?:{_NUMBERED.pattern})|{AGENCY_PATTERN}|URGENT|BULLETIN|FLASH"
    r"|(?i:(?:press|media|news) release|for immediate release)"
)
"""What an agency writes above its headline: the slug, “URGENT”, its own name; or a press office."""
_CATCHLINE = re.compile(rf"[A-Z]{{4,12}} [A-Z][a-z]{{2,20}}\s+(?={AGENCY_PATTERN}\s)")
"""“COURTS Mill” above the agency's name."""
_MOST_FLAGS = 4
_HOST = re.compile(r"(?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,12}")
_LEAST_WITH_KICKER = 3
"""Paragraphs: the kicker, the headline, and the text."""
_LONGEST_OF_LIST_HEAD = 4
"""Words of a heading over a list of links or topics."""
_SENTENCE_MARKS = '.!?:;,…”"’'
"""What a line ends in that is no title."""
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


def cut(text: str, spans: Sequence[Span], authors: str) -> Rest:
    """Part an article's paragraphs from what stands around them; both in order, together all of the paragraphs.

    Args:
        text: the article's text.
        spans: its paragraphs.
        authors: the names of those who wrote it with commas between them, "" where they aren't known: a line about
            one of them at the end is no news.
    """
    marks = _marked(text, spans)
    body = _without(text, spans, marks)
    marks += _above_headline(text, body)
    body = _without(text, spans, marks)
    asides = _asides(text, body)
    body = _without(text, body, asides)
    head = head_lines(text, body)
    body = _without(text, body, head.cuts)
    names = (name for name in (authors or head.author or "").split(", ") if len(name.split()) > 1)
    tail = _tail(text, body, tuple(names))
    tail += _listed_below(text, _without(text, body, tail), (*asides, *tail))
    lines = [text[c.start : c.end].strip(" \t\r\n()—–-") for c in tail if c.what == "credit"]
    return Rest(
        paragraphs=tuple(_without(text, body, tail)),
        cuts=tuple(sorted((*marks, *head.cuts, *asides, *tail), key=lambda c: c.start)),
        date=head.date,
        author=head.author,
        credit=" ".join(" ".join(lines).split()) or head.agency,
    )


def _without(text: str, spans: Sequence[Span], cuts: Sequence[Cut]) -> list[Span]:
    """Take cuts, each at the beginning or the end of a paragraph or a whole one, out of the paragraphs."""
    begins = {c.start: c.end for c in cuts}
    ends = {c.end: c.start for c in cuts}
    left = ((min(begins.get(start, start), end), max(ends.get(end, end), start)) for start, end in spans)
    return [without_space(span, text) for span in left if span[0] < span[1]]


# ---- wherever it stands ----


def _marked(text: str, spans: Sequence[Span]) -> list[Cut]:
    """Return the lines that were marked as cut when the page was read."""
    found = []
    for start, end in spans:
        if text.startswith("[cut: ", start) and (what := mark_of(text[start : start + 80])):
            found.append(Cut(start, end, what, REASONS.get(what, "marked as cut")))
    return found


def _above_headline(text: str, spans: Sequence[Span]) -> list[Cut]:
    """Return what stands above a headline: a section's name in capitals, an agency's slug, the menu of a page."""
    if len(spans) < _LEAST_WITH_KICKER:
        return []
    line = text[slice(*spans[0])]
    flags = list(
        itertools.takewhile(
            lambda span: _FLAG.fullmatch(text, *span) or _CATCHLINE.match(text, span[0]), spans[:_MOST_FLAGS]
        )
    )
    if 0 < len(flags) < len(spans) and _is_heading(text[slice(*spans[len(flags)])]):
        return [Cut(*span, "label", "the name by which an agency keeps its copy apart") for span in flags]
    if _HOST.fullmatch(line) and _is_heading(text[slice(*spans[1])]):
        return [Cut(*spans[0], "label", REASONS["label"])]
    entries = list(itertools.takewhile(lambda span: _is_entry(text[slice(*span)]), spans[:_LONGEST_MENU]))
    below = text[slice(*spans[len(entries)])] if 0 < len(entries) < len(spans) else "."
    is_kicker = len(entries) == 1 and line.isalpha() and line.isupper()
    what = "label" if is_kicker else "menu" if len(entries) >= _SHORTEST_MENU else ""
    return [Cut(*span, what, REASONS[what]) for span in entries] if what and _is_heading(below) else []


def _is_heading(line: str) -> bool:
    return FEWEST_OF_HEADLINE <= len(words(line)) <= LONGEST_HEADLINE and line[-1] not in _SENTENCE_MARKS


def _is_entry(line: str) -> bool:
    """Whether a line may be an entry of a menu: a few words, no name, no day, no byline."""
    is_short = len(words(line)) <= _LONGEST_ENTRY and not any(character.isdigit() for character in line)
    return is_short and line[-1] not in _SENTENCE_MARKS and not is_name(line) and not line.lower().startswith("by ")


def _listed_below(text: str, spans: Sequence[Span], cuts: Sequence[Cut]) -> list[Cut]:
    """Return the titles or topics that stand a line each below a heading that was cut: “Related coverage”."""
    found: list[Cut] = []
    heads = sorted((head for head in cuts if _is_list_head(text, head)), key=lambda head: head.start)
    ends = [*(head.start for head in heads), len(text)][1:]
    for head, end in zip(heads, ends, strict=True):
        below = [span for span in spans if head.end < span[0] < end]
        titles = list(itertools.takewhile(lambda span: _is_title(text[span[0] : span[1]]), below))
        if len(titles) > 1 or titles == below:
            found += [Cut(*span, head.what, head.reason) for span in titles]
    return found


def _is_list_head(text: str, cut: Cut) -> bool:
    line = text[cut.start : cut.end]
    is_address = "/" in line or "." in line
    return cut.what in ("link", "topics") and len(words(line)) <= _LONGEST_OF_LIST_HEAD and not is_address


def _is_title(line: str) -> bool:
    return len(words(line)) <= LONGEST_HEADLINE and line[-1] not in _SENTENCE_MARKS and line[0] not in "“\"‘'"


def _asides(text: str, spans: Sequence[Span]) -> list[Cut]:
    """Return the paragraphs that aren't the article's wherever they stand; never all of them."""
    found: list[Cut] = []
    is_correction = False
    for (start, end), outside in zip(spans, unquoted(text, spans), strict=True):
        is_said = outside[:1].isspace() or 2 * len(words(outside)) < len(words(text[start:end]))
        kind = recognise_aside(outside, is_said)
        if is_correction and kind is None and not found[-1].end - found[-1].start > _LONGEST_HEAD:
            kind = CORRECTION  # what stands under the heading "Correction"
        if (
            kind is None
            and found
            and found[-1].what == "press-contact"
            and _is_contact(text, found[-1].end, start, end)
        ):
            kind = CONTACT
        is_correction = kind is CORRECTION and text[start:end].rstrip(" :").lower() in _CORRECTION_HEADS
        if kind is not None:
            found.append(_cut((start, end), kind))
    left = _without(text, spans, found)
    shown = [text[start:end] for start, end in left]
    repeated = [left[i] for i in repetitions(shown)] if len(left) > 2 else []
    found += [Cut(*span, "pull-quote", REASONS["pull-quote"]) for span in repeated]
    return found if any(words(text[start:end]) for start, end in _without(text, spans, found)) else []


def _is_contact(text: str, last: int, start: int, end: int) -> bool:
    """Whether a paragraph continues a list of press contacts: a name, a number, an address right below."""
    line = text[start:end]
    is_short = len(words(line)) <= _LONGEST_LABEL and not line.rstrip().endswith((".", "!", "?", "”", '"'))
    return not text[last:start].strip() and is_short


# ---- after the article ----


class _Line(NamedTuple):
    """A paragraph as the search for furniture sees it."""

    outside: str
    """With its quotations blanked out."""
    kind: Furniture | None
    """What it looks like."""
    is_said: bool
    """It begins in a quotation, or most of its words are in one: somebody's words, whatever they look like."""
    words: int


def _tail(text: str, spans: Sequence[Span], authors: tuple[str, ...]) -> list[Cut]:
    lines = _lines(text, spans, authors)
    first = _first_of_run(lines)
    cuts = [_cut(spans[i], lines[i].kind) for i in range(first, len(lines))]
    cuts += [_cut(spans[i], lines[i].kind) for i in range(1, first) if _stands_alone(lines[i], authors)]
    if first and (glued := _glued_credit(lines[first - 1].outside)):
        start, end = spans[first - 1]
        cuts.append(Cut(start + glued, end, "credit", "names after the last words who else worked on the article"))
    return cuts


def _lines(text: str, spans: Sequence[Span], authors: tuple[str, ...]) -> list[_Line]:
    """Most texts end in the article's own words: then there is no run, and most patterns need not be tried above."""
    outside = unquoted(text, spans)
    last = next((i for i in range(len(spans) - 1, -1, -1) if words(outside[i])), 0)
    bio = furniture.about(authors)
    kinds_of_tail = (*furniture.TAIL, *bio)
    has_run = bool(spans) and recognise(outside[last], kinds_of_tail) is not None
    tail = len(spans) - _LONGEST_TAIL if has_run else len(spans)
    lines = []
    for i, ((start, end), left) in enumerate(zip(spans, outside, strict=True)):
        count = len(words(text[start:end]))
        is_said = left[:1].isspace() or 2 * len(words(left)) < count
        kinds = kinds_of_tail if i >= tail else (*furniture.ALONE, furniture.BIO)
        about = recognise(left, bio) if i >= tail else None
        lines.append(_Line(left, about or (None if is_said else recognise(left, kinds)), is_said, count))
    return lines


def _stands_alone(line: _Line, authors: tuple[str, ...]) -> bool:
    """Whether a line isn't the article's wherever it stands."""
    return line.kind in furniture.ALONE or (line.kind is furniture.BIO and line.outside.startswith(authors))


def _glued_credit(outside: str) -> int | None:
    """Find where, after the last words of an article's last paragraph, a credit begins in the same line."""
    if in_brackets := _CREDIT_IN_BRACKETS.search(outside, max(0, len(outside) - _LONGEST_CREDIT)):
        return in_brackets.start() or None
    after = next((m.end() for m in reversed(list(_SENTENCE_END.finditer(outside[:-1])))), 0)
    sentence = outside[after:]
    is_credit = len(sentence) <= _LONGEST_CREDIT and recognise(sentence, furniture.CREDITS)
    return after if after and is_credit else None


def _cut(span: Span, kind: Furniture | None) -> Cut:
    if kind is None:
        return Cut(*span, "appeal", "stands inside a run of such lines that reaches the end of the text")
    return Cut(*span, kind.what, kind.reason)


def _first_of_run(lines: Sequence[_Line]) -> int:
    """Find where the run that reaches the end begins; the number of lines if there is none.

    Going up from the end, a line that looks like furniture extends the run. One that merely speaks to the reader is
    skipped: it is in the run if an appeal begins, or a credit stands, above it.
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
        if is_sentence or lines[i].is_said or lines[i].words > LONGEST_HEADLINE:
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
