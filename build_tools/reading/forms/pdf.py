"""A PDF with a text layer → its paragraphs, with what stands at the head or foot of its pages marked as cut.

Lines come in the order in which they were written into the file, which parts columns rightly. Where a paragraph ends
shows in its lines: the next one is indented, stands further below, has other letters, or the last one ends before its
column's edge. Words broken at a line's end are joined (see `broken_words.py`).
"""

from __future__ import annotations

import itertools
import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from pathlib import Path
from typing import Any, NamedTuple

from build_tools.models import Basis, Known, Limits, Metadata
from build_tools.models.problem import InputError
from build_tools.models.sentences import CLOSERS
from build_tools.reading.forms.broken_words import joined_lines, printed_words
from build_tools.reading.marked import marked
from build_tools.reading.plain import plain
from build_tools.reading.vocabulary import vocabulary

_MEGABYTES = 1_500
"""Memory that reading a PDF may take, beyond which it is no article."""
_SECONDS = 60
_FEWEST_LETTERS = 20
"""Letters of a PDF that has a text layer."""
_SENTENCE_END = re.compile(rf"[.!?:…]{CLOSERS}$")
_PAGE_LINE = re.compile(
    r"(?:page )?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?$"
    r"|(?P<url>(?:https?|file)://\S+)(?:\s+(?:page )?\d{1,4}\s*(?:/|of)\s*\d{1,4})?$"
    r"|(?:.{1,60}[,|] )?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[AP]M)?\b.*$",
    re.IGNORECASE,
)
_NOTE_DIGIT = re.compile(r"\d{1,3}$|[*†‡]$")
_LIGATURES = {ligature: unicodedata.normalize("NFKC", chr(ligature)) for ligature in range(0xFB00, 0xFB07)}
_INITIAL = re.compile(r"[“‘\"']?[A-Z]")
_LARGE = 1.7
"""How many times as large as the text's a first letter is that stands beside several lines."""
_MOST_INITIALS = 100
"""Such letters in an article: where there are more they are a poster's, or none."""
_EDGE = 0.12
"""Share of a page's height at its head and foot where its furniture stands."""


Extent = tuple[float, float]
"""Where a column's lines begin, and where they end."""


class PdfLine(NamedTuple):
    """A line of a page."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    page: int
    is_edge: bool
    """At the head or foot of its page."""


class PdfText(NamedTuple):
    """A PDF's lines as paragraphs, and what it shows of the article."""

    lines: tuple[str, ...]
    metadata: Metadata


def read_pdf(data: bytes, name: str, limits: Limits) -> PdfText:
    """Read a PDF's text.

    Args:
        data: its bytes.
        name: what messages call it.
        limits: how many pages it may have.

    Raises:
        InputError: no text layer, a password, too many pages, broken, or more than may be taken to read it.
    """
    result = _read_apart(data, name, limits)
    lines = [
        PdfLine(text.translate(_LIGATURES), left, right, bottom, size, number, _is_edge(bottom, page["height"]))
        for number, page in enumerate(result["pages"])
        for text, left, right, bottom, size in page["lines"]
        if text
    ]
    if sum(character.isalpha() for line in lines for character in line.text) < _FEWEST_LETTERS:
        what = "this PDF holds pictures of pages, and no text"
        raise InputError.of(name, what, "run text recognition (OCR) on it, or copy its text into a .txt file")
    edges, body = _parted(_with_initials(lines))
    address = next((found["url"] for line in edges if (found := _PAGE_LINE.match(line.text)) and found["url"]), "")
    usual = _usual_size(body)
    printed = printed_words(line.text for line in body)
    paragraphs = [plain(_joined(part, printed)) for part in _paragraphs(body, usual)]
    texts = [text for text in paragraphs if text]
    texts += [marked("page", text) for text in dict.fromkeys(plain(line.text) for line in edges) if text]
    return PdfText(tuple(texts), _metadata(body, usual, address))


def _read_apart(data: bytes, name: str, limits: Limits) -> dict[str, Any]:
    """Return what another process reads in the PDF: one that hangs or crashes on it ends that process, not this one."""
    script = str(Path(__file__).with_name("pdf_lines.py"))
    command = [sys.executable, script, str(limits.pdf_pages), str(_MEGABYTES), str(_SECONDS)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=2 * _SECONDS, check=False)
        result: dict[str, Any] = json.loads(done.stdout) if done.stdout else {"error": "memory"}
    except (subprocess.TimeoutExpired, ValueError):
        result = {"error": "memory"}
    if b"No module named 'pypdfium2'" in (done.stderr if result.get("error") else b""):
        raise InputError.of(name, "reading PDF needs pypdfium2, which isn't installed", "run: make setup")
    reasons = {
        "password": ("this PDF is protected by a password", "save it without one, or copy its text into a .txt file"),
        "broken": ("this PDF is broken", "save it again, or copy its text into a .txt file"),
        "memory": ("reading this PDF takes more time or memory than allowed", "copy its text into a .txt file"),
        "pages": (
            f"this PDF has {result.get('count', 0):,} pages, more than an article may",
            "save the article's pages alone, or raise `pdf_pages` under `limits` in data/settings.yml",
        ),
    }
    if reason := reasons.get(result.get("error", "")):
        raise InputError.of(name, *reason)
    return result


def _is_edge(bottom: float, height: float) -> bool:
    return not _EDGE * height < bottom < (1 - _EDGE) * height


def _parted(lines: Sequence[PdfLine]) -> tuple[list[PdfLine], list[PdfLine]]:
    """Part the head and foot lines of pages from the text: they recur, or hold a page's number or a printer's line."""
    pages = max(line.page for line in lines) + 1
    places = Counter(key for key, _ in {(_shape(line.text), line.page) for line in lines if line.is_edge})
    edges: list[PdfLine] = []
    body: list[PdfLine] = []
    for line in lines:
        recurs = line.is_edge and pages > 1 and places[_shape(line.text)] > 1 and 2 * places[_shape(line.text)] >= pages
        (edges if recurs or (line.is_edge and _PAGE_LINE.match(line.text)) else body).append(line)
    return edges, body


def _with_initials(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Put a large first letter that stands beside several lines before the highest of them."""
    least = _LARGE * _usual_size(lines)
    initials = [line for line in lines if line.size >= least and _INITIAL.fullmatch(line.text)]
    found = list(lines)
    for initial in initials if len(initials) <= _MOST_INITIALS else ():
        beside = [
            line
            for line in found
            if line.page == initial.page
            and line.size < initial.size / _LARGE
            and 0 <= line.left - initial.right + line.size / 2 < 2 * line.size
            and initial.bottom - line.size / 2 <= line.bottom < initial.bottom + initial.size
        ]
        if beside:
            at = found.index(max(beside, key=lambda line: line.bottom))
            word = re.match(r"[^\W_]*", found[at].text)
            found[at] = found[at]._replace(text=_spelled(initial.text, word[0] if word else "") + found[at].text)
            found.remove(initial)
    return found


def _spelled(initial: str, word: str) -> str:
    """Return a large first letter with a space behind it where it is a word of its own: “A crane”, but “After”."""
    letter = initial[-1:]
    is_word = letter in "AIO" and f"{letter}{word}".lower() not in vocabulary()
    return f"{initial} " if is_word and word in vocabulary() else initial


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text.casefold())


def _usual_size(lines: Sequence[PdfLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _paragraphs(lines: Sequence[PdfLine], usual: float) -> Iterator[list[PdfLine]]:
    """Group the lines of each paragraph; numbers that stand raised on a line of their own point to notes and go."""
    lines = [line for line in lines if not (_NOTE_DIGIT.match(line.text) and line.size < 0.85 * usual)]
    columns = _columns(lines)
    pairs = zip(itertools.pairwise(lines), itertools.pairwise(columns), strict=True)
    gaps = [a.bottom - b.bottom for (a, b), (one, two) in pairs if one == two and a.bottom - b.bottom > b.size / 2]
    leading = sorted(gaps)[len(gaps) // 4] if gaps else 0.0  # many a paragraph has but two lines
    extents = {
        number: _extent([line for _, line in group])
        for number, group in itertools.groupby(zip(columns, lines, strict=True), key=lambda each: each[0])
    }
    part: list[PdfLine] = []
    for i, (line, column) in enumerate(zip(lines, columns, strict=True)):
        if part and _begins(part[-1], line, (extents[columns[i - 1]], extents[column]), leading, usual):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _extent(lines: Sequence[PdfLine]) -> tuple[float, float]:
    """Return where most lines of a column begin, and where the longer ones end; a heading above it may be wider."""
    lefts = Counter(round(line.left) for line in lines)
    left = min(lefts, key=lambda each: (-lefts[each], each))
    rights = sorted(line.right for line in lines if line.left <= left + 4 * line.size)
    return float(left), rights[(3 * len(rights)) // 4] if rights else lines[0].right


def _columns(lines: Sequence[PdfLine]) -> list[int]:
    """Number the columns: a line that stands above the one before it begins a new one."""
    numbers, number = [], 0
    for i, line in enumerate(lines):
        if i and (line.page != lines[i - 1].page or line.bottom > lines[i - 1].bottom + line.size / 2):
            number += 1
        numbers.append(number)
    return numbers


def _begins(last: PdfLine, line: PdfLine, extents: tuple[Extent, Extent], leading: float, usual: float) -> bool:
    """Whether a line begins a paragraph after the line before it; the extents are those of their columns."""
    above, here = extents
    if abs(last.size - line.size) > 0.1 * max(last.size, line.size):
        return True
    if _goes_on(last, line):
        return False
    ends = bool(_SENTENCE_END.search(last.text))
    is_short = last.right < above[1] - 0.1 * (above[1] - above[0])
    is_indented = line.left > here[0] + 0.6 * line.size and last.left <= above[0] + 0.6 * last.size
    gap = last.bottom - line.bottom
    if last.page == line.page and gap > 0:
        is_large = last.size > 1.15 * usual
        return (
            gap > (1.6 * last.size if is_large else 1.35 * leading)
            or (is_indented and (ends or is_short))
            or (ends and is_short)
        )
    return ends and (is_short or line.left > here[0] + 0.6 * line.size) if not line.text[:1].islower() else False


def _goes_on(last: PdfLine, line: PdfLine) -> bool:
    """Whether both are one printed line: the library ends one at a raised digit, which points to a note."""
    is_level = last.page == line.page and abs(last.bottom - line.bottom) < 0.3 * line.size
    return is_level and 0 <= line.left - last.right < line.size


def _joined(lines: Sequence[PdfLine], printed: Set[str] = frozenset()) -> str:
    return joined_lines((line.text for line in lines), printed)


def _metadata(lines: Sequence[PdfLine], usual: float, address: str) -> Metadata:
    """Propose the largest letters of the first page as the headline; take the address that a browser printed."""
    first = [line for line in lines if line.page == 0]
    largest = max((line.size for line in first), default=0.0)
    heading = [line for line in first if line.size >= 0.97 * largest] if largest >= 1.2 * usual else []
    known = {}
    if heading and len(heading) <= 5:
        note = "the largest letters on the first page"
        known["headline"] = Known(value=plain(_joined(heading)), basis=Basis.INFERRED, note=note)
    if address.startswith("http"):
        known["url"] = Known(value=address, basis=Basis.STATED, note="printed on the page")
    return Metadata(**known)
