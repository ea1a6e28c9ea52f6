"""Quotation marks → quotations.

    text of a paragraph ─marks─▶ openers and closers ─pairing─▶ Quotation

Marks are paired by type and within a paragraph, as newspapers set them: a quotation that goes on in the next paragraph
has no closing mark there, and the next paragraph opens with one again. An apostrophe is told apart from a single
mark by what stands on either side of it. Time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.models import Span
from build_tools.models.quotation_marks import INVERTED, OPENING

_MARK = re.compile(r"\"\"(?=\w)|(?<=[\w.,!?…])\"\"|''|``|[\"“”„‟«»‘’‚‛'`]")
_OPENING = {"“": "double", "„": "double", "‟": "double", "«": "guillemet", "``": "double", "‘": "single", "‚": "single"}
_CLOSING = {"”": "double", "»": "guillemet"}
_DOUBLE = re.compile('[“”"]')
_ELISION = re.compile(r"['’](?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|bout\b|n['’]?\b|round\b)", re.IGNORECASE)
_YEAR = re.compile(r".\d\ds?\b")
_CLOSES_SAME = re.compile(r"(?<=\S)[”“](?!\w)")
_WORDLIKE = re.compile(r"\w")


MOST_UNMARKED = 5
"""Paragraphs; where more follow one another without a mark, the one before them has lost its closing mark."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks; offsets into the article."""

    start: int
    """Of the opening mark."""
    end: int
    """After the closing mark; the end of the paragraph where there is none."""
    inner: Span
    """What stands between the marks."""
    paragraph: int
    """Its paragraph, counted from 1."""
    depth: int = 0
    """0 unless it stands inside another."""
    continues: bool = False
    """Never closed in its paragraph: it goes on in the next."""


@dataclass(slots=True)
class _Open:
    start: int
    end: int
    kind: str


@dataclass(slots=True)
class _Stretch:
    """One paragraph of the text, and where in it a single mark may close."""

    text: str
    start: int
    end: int
    singles: frozenset[int]
    last_single: int = -1
    alternate: bool = False
    """Straight double marks come in pairs: each second one closes, wherever the spaces are."""

    def __post_init__(self) -> None:
        self.last_single = max(self.singles, default=-1)
        marks = Counter(match.group() for match in _MARK.finditer(self.text, self.start, self.end))
        self.alternate = marks['"'] % 2 == 0 and not any(marks[mark] for mark in ("''", "``", "“", "”", "„", "‟"))


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """Find the quotations of a text, in the order of their opening marks.

    Args:
        text: The article's text.
        paragraphs: Spans to read; nothing outside them is.
    """
    found: list[Quotation] = []
    closes = 0
    for number, (start, end) in enumerate(paragraphs, 1):
        next_start = paragraphs[number][0] if number < len(paragraphs) else len(text)
        opened = number <= closes
        if not opened and _is_left_open(text, start, end) and not _opens_double(text, next_start):
            closes = _closed_in(text, paragraphs, number)
        goes_on = number < closes or _opens_double(text, next_start)
        pairs = _pair(text, (start, end), number, goes_on, next_start, opened=opened, nested=number < closes)
        found.extend(sorted(pairs, key=lambda q: (q.start, -q.end)))
    return found


def _is_left_open(text: str, start: int, end: int) -> bool:
    """Whether a paragraph opens more double quotations than it closes."""
    if text.count("“", start, end) or text.count("”", start, end):
        return text.count("“", start, end) > text.count("”", start, end)
    last = text.rfind('"', start, end)
    opens = last >= 0 and (last == start or text[last - 1].isspace())
    return opens and text.count('"', start, end) % 2 == 1


def _closed_in(text: str, paragraphs: Sequence[Span], number: int) -> int:
    """Return the paragraph that closes what one has left open, where those between have no marks; 0 where none does.

    Newspapers open each paragraph of a long quotation again; what has lost its block's layout does not.
    """
    for later, (start, end) in enumerate(paragraphs[number : number + MOST_UNMARKED], number + 1):
        mark = _DOUBLE.search(text, start, end)
        if mark is not None:
            before = text[mark.start() - 1 : mark.start()] if mark.start() > start else " "
            return later if mark.group() != "“" and not before.isspace() else 0
    return 0


def _opens_double(text: str, start: int) -> bool:
    return text[start : start + 1] in tuple(OPENING) or text[start : start + 2] in ("''", "``")


def _pair(  # noqa: PLR0913 - what a paragraph stands between
    text: str, span: Span, number: int, goes_on: bool, next_start: int, *, opened: bool, nested: bool
) -> Iterator[Quotation]:
    """Pair the marks of a paragraph.

    Args:
        text: The article's text.
        span: The paragraph's.
        number: Which it is.
        goes_on: What it leaves open goes on in the next.
        next_start: Where the next begins.
        opened: What was opened in one before goes on in it.
        nested: What it opens is closed in a later one, and other quotations may stand in it.
    """
    start, end = span
    stack: list[_Open] = [_Open(start, start, "double")] if opened else []
    here = _Stretch(text, start, end, _closable_singles(text, start, end))
    for match in _MARK.finditer(text, start, end):
        mark, at = match.group(), match.start()
        kind, role = _role(here, match, stack)
        if role == "open":
            inside = (opened or nested) and bool(stack) and stack[0].start == start
            if kind != "single" and any(o.kind == kind for o in stack[inside:]):
                # A second opener before any closer: the first was a slip, or a piece with its closing mark lost.
                while stack and stack.pop().kind != kind:
                    pass
            stack.append(_Open(at, at + len(mark), kind))
        elif role == "close":
            while stack and stack[-1].kind != kind:
                stack.pop()
            opener = stack.pop()
            if _WORDLIKE.search(text, opener.end, at):
                yield Quotation(opener.start, match.end(), (opener.end, at), number, len(stack))
    for depth, opener in enumerate(stack):
        single_goes_on = opener.kind == "single" and text[next_start : next_start + 1] == text[opener.start] == "‘"
        if (opener.kind == "single" and not single_goes_on) or not _WORDLIKE.search(text, opener.end, end):
            continue
        at_start = not text[start : opener.start].strip()
        if goes_on or single_goes_on or at_start or text[start : opener.start].rstrip()[-1:] in (":", ","):
            yield Quotation(opener.start, end, (opener.end, end), number, depth, continues=goes_on or single_goes_on)
        break


def _role(here: _Stretch, match: re.Match[str], stack: list[_Open]) -> tuple[str, str]:
    """Return what kind a mark is and whether it opens or closes; the role '' is an apostrophe or a stray."""
    mark, at, after = match.group(), match.start(), match.end()
    text = here.text
    before_char = text[at - 1] if at > here.start else " "
    after_char = text[after] if after < here.end else " "
    if mark in ('"', '""', "''"):  # two straight ones in a row are one, doubled by a slip
        if not any(o.kind == "double" for o in stack):
            # Behind an equals sign it is an attribute of a web page's markup.
            return "double", "" if after_char.isspace() or before_char == "=" else "open"
        # Where one is open, space before and a word after mean a new one: the first was never closed.
        again = before_char.isspace() and after_char.isalnum() and not here.alternate
        return "double", "open" if again else "close"
    if mark in ("``", "“", "„", "‟", "«"):
        kind = _OPENING[mark]
        is_open = any(o.kind == kind for o in stack)
        german = is_open and text[stack[-1].start] in ("„", "»")
        # The wrong way round: where one is open, after a word and before a space, it closes.
        slipped = is_open and mark == "“" and not before_char.isspace() and not after_char.isalnum()
        return kind, "close" if german or slipped else "open"
    if mark in _CLOSING:
        kind = _CLOSING[mark]
        is_open = any(o.kind == kind for o in stack)
        # The same mark at both ends, as Swedes and Finns set it: before a word, where none is open, it opens.
        apart = before_char.isspace() or before_char == "("
        opens = apart and after_char.isalnum() and mark == "”" and bool(_CLOSES_SAME.search(text, after, here.end))
        return kind, "close" if is_open else "open" if opens or INVERTED.match(text, at, here.end) else ""
    return "single", _single_role(here, match, (before_char, after_char), stack)


def _single_role(here: _Stretch, match: re.Match[str], around: tuple[str, str], stack: list[_Open]) -> str:
    before, after = around
    at = match.start()
    is_open = any(o.kind == "single" for o in stack)
    if not is_open and not before.isalnum() and _YEAR.match(here.text, at):
        return ""
    if match.group() in ("‘", "‚", "‛", "`") and not before.isalnum():
        return "open" if not after.isspace() and not is_open else ""
    if is_open:
        return "close" if at in here.singles else ""
    opens = not before.isalnum() and not after.isspace() and (after.isalnum() or after in '“"')
    if opens and match.group() != "’" and not _ELISION.match(here.text, at):
        return "open" if at < here.last_single else ""
    return ""


def _closable_singles(text: str, start: int, end: int) -> frozenset[int]:
    """Return the places where a single mark may close: after a word or its punctuation, before none.

    After a plural's s, before a word in small letters, it is a possessive ("the workers' rights") as long as a better
    one follows before the next opening.
    """
    sure: list[int] = []
    doubtful: list[int] = []
    for match in re.finditer(r"['’]", text[start:end]):
        at = start + match.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if before.isspace() or after.isalnum():
            continue
        plural = before in "sS" and re.match(r"\s[a-z]", text[at + 1 : min(at + 3, end)])
        (doubtful if plural else sure).append(at)
    return frozenset(sure + [at for at in doubtful if not any(at < s for s in sure[-1:])])
