"""An HTML page → the lines of its article's text; what isn't the article's stays in place, marked as cut.

    bytes as text ─lxml─▶ elements ─blocks─▶ blocks ─elements, main_part─▶ which are the article's ─▶ lines

No script runs, nothing is fetched, no entity is loaded. A block quotation without marks of its own gets them, and the
line that says whose words it holds stands after it behind a dash: so it reads in plain text as it does on the page.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import lxml.html
from lxml import etree

from build_tools.models.quotation_marks import DOUBLE
from build_tools.reading.asides import CORRECTION
from build_tools.reading.html.blocks import Block, Walker, ancestors, weigh
from build_tools.reading.html.elements import FOOT, HIDDEN, MENU, OTHER_ARTICLE, OUTSIDE, PULL_QUOTE
from build_tools.reading.html.linked_data import heading_key
from build_tools.reading.html.main_part import find_main_part
from build_tools.reading.html.several_articles import several_articles, unlink_entries
from build_tools.reading.marked import marked
from build_tools.reading.patterns import recognise
from build_tools.reading.plain import plain

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>?")
_ATTRIBUTE = re.compile(r"""[\s/]*+(?:=?+[^\s/>=]++|=)(?:\s*+=\s*+(?>"[^"]*+"|'[^']*+'|[^\s>]*+))?+""")
_TAG = re.compile(rf"<script\b(?s:.*?)(?:</script|\Z)|<[a-z][^\s/>]*+(?:{_ATTRIBUTE.pattern})*+", re.IGNORECASE)
"""A tag up to its `>`; a script, in which `<` opens none."""
_MOST_ATTRIBUTES = 1_000
"""Attributes of one element. Published pages have a few dozen at most."""
_CREDIT = re.compile(r"\s*(?:(?:[—–―-]|--)\s*(?=\w)|Posted by (?P<poster>.{2,60}?) on (?=[A-Z]).{5,60}\d{4}\s*$)")
"""What a credit begins with, or is, below an embedded post: “Posted by Reed on Sunday, May 3, 2026”."""
_MOST_CELL_WORDS = 60
_INDENTED = 0.6
"""Share of the article's words in block quotations above which they are indentation."""
_REPEATED = 0.7
"""Share of its runs of three words that a pull quote shares with the article."""
_FEWEST_REPEATED = 4
_LONGEST_CREDIT = 8
"""Words of a line below a pull quote that says whose they are."""


_PART = 30
"""Words of the article that the page hides, from which on its text is a part."""
_CHROME = (OUTSIDE, OTHER_ARTICLE, FOOT)
"""Kept only where they hold sentences."""


class PageText(NamedTuple):
    """An article's lines, those that are cut among them with their mark."""

    lines: tuple[str, ...]
    hidden: int
    """Words of its sentences that the page hides from its readers, mostly behind a paywall; not kept."""
    is_part: bool
    """Whether the page hides part of the text, or offers a subscription where it stops."""
    several: tuple[str, ...] = ()
    """The headings of articles of which the page doesn't say which one it is about."""
    blocks: tuple[Block, ...] = ()
    """All that is on the page."""


def load_page(source: str) -> Element | None:
    """Parse a page; None where there is nothing to parse."""
    source = with_few_attributes(_DECLARATION.sub("", source).replace("\0", ""))
    parser = lxml.html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, no_network=True
    )
    try:
        page = lxml.html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return page if isinstance(page.tag, str) else None


def with_few_attributes(source: str) -> str:
    """Cut an element's attributes after the thousandth: the parser compares each with all the others."""
    return _TAG.sub(_shortened, source)


def _shortened(found: re.Match[str]) -> str:
    tag = found[0]
    if len(tag) <= 2 * _MOST_ATTRIBUTES or tag[:7].lower() == "<script":
        return tag
    after = next(itertools.islice(_ATTRIBUTE.finditer(tag), _MOST_ATTRIBUTES, None), None)
    return tag[: after.start()] if after else tag


def read_page(page: Element, authors: Sequence[str] = (), headline: str = "", address: str = "") -> PageText:
    """Return the text of the article on a page.

    Args:
        page: the page as an lxml element.
        authors: who wrote it, as far as the page states it.
        headline: its headline, as far as the page states it.
        address: its address, as far as it is known.
    """
    body = page.find("body")
    if body is None:
        return PageText((), 0, False)
    unlink_entries(body, address)
    others = several_articles(body, headline)
    weights = weigh(body)
    blocks = Walker(weights).walk(body)
    if not blocks:
        return PageText((), 0, False)
    main = find_main_part(body, blocks, authors, headline)
    blocks = _definitions(_rows(blocks))
    _pull_quotes(blocks)
    lines, hidden = [], 0
    is_indentation = _is_indentation(blocks)
    for _, group in itertools.groupby(blocks, key=lambda block: (id(block.quotation), block.cut)):
        members = list(group)
        cut = members[0].cut
        if cut is None:
            quoted = members[0].quotation is not None and not is_indentation
            lines += _as_quotation(members) if quoted else [block.text for block in members]
        elif cut is HIDDEN:
            hidden += sum(block.words for block in members if block.is_prose and main in ancestors(block.element))
        elif cut.what != MENU.what and (cut not in _CHROME or any(block.is_prose for block in members)):
            lines += [marked(_what(block, cut.what, main), block.text) for block in members]
    is_part = any(block.cut is not None and block.cut.what == "paywall" for block in blocks) or hidden >= _PART
    return PageText(tuple(lines), hidden, is_part, others, tuple(blocks))


def _what(block: Block, what: str, main: Element) -> str:
    """Return what a block is cut as: a box within the article may hold the outlet's note of correction."""
    is_note = recognise(block.text, (CORRECTION,)) is not None and main in ancestors(block.element)
    return CORRECTION.what if is_note else what


def _rows(blocks: Sequence[Block]) -> list[Block]:
    """Make one line of each row of a table of data; the cells of a layout stay paragraphs."""
    merged: list[Block] = []
    for row, group in itertools.groupby(blocks, key=_row_of):
        members = list(group)
        cells = {id(_cell(block)) for block in members}
        if row is None or len(cells) < 2 or len(cells) != len(members) or not _is_data(members):
            merged += members
            continue
        texts = [block.text for block in members]
        is_said = len(texts) == 2 and texts[1][0] in "“\"'‘"
        members[0].text = ": ".join(texts) if is_said else " | ".join(texts)
        merged.append(members[0])
    return merged


def _row_of(block: Block) -> Element | None:
    return next((above for above in ancestors(block.element) if above.tag == "tr"), None)


def _cell(block: Block) -> Element | None:
    return next((above for above in ancestors(block.element) if above.tag in ("td", "th")), None)


def _is_data(cells: Sequence[Block]) -> bool:
    same = len({block.cut for block in cells}) == 1
    return same and all(block.words <= _MOST_CELL_WORDS for block in cells)


def _definitions(blocks: Sequence[Block]) -> list[Block]:
    """Put a term before its definition where that is somebody's words."""
    merged: list[Block] = []
    for block in blocks:
        last = merged[-1] if merged else None
        if block.element.tag == "dd" and last is not None and last.element.tag == "dt" and block.text[0] in '“"‘':
            last.text = f"{last.text.rstrip(':')}: {block.text}"
        else:
            merged.append(block)
    return merged


def _as_quotation(blocks: Sequence[Block]) -> list[str]:
    """Write a block quotation: marks where it has none, then a dash and whose words they are."""
    credited = [block for block in blocks if block.is_credit or _CREDIT.match(block.text)]
    spoken = [block for block in blocks if block not in credited]
    said = [block.text for block in spoken]
    credit = [_CREDIT.sub(r"\g<poster>", block.text, count=1) for block in credited]
    if not said:
        return [block.text for block in blocks]
    if len(credited) > 1 and any(a in credited and b in spoken for a, b in itertools.pairwise(blocks)):
        return _turns(blocks, credited)
    if not any(mark in text for text in said for mark in DOUBLE):
        label = _label(spoken[0])
        said = [f"“{text}" for text in (said[0].removeprefix(label).lstrip(), *said[1:])]
        said[0] = f"{label} {said[0]}".lstrip()
        said[-1] += "”"
    if credit:
        said[-1] += f" — {', '.join(credit)}"
    return said


def _turns(blocks: Sequence[Block], labels: Sequence[Block]) -> list[str]:
    """Write a transcript, which has a label before each speaker's words and none behind."""
    lines: list[str] = []
    for before, block in zip((None, *blocks), blocks, strict=False):
        if before in labels and block not in labels:
            lines[-1] += f" {block.text}"
        else:
            lines.append(block.text)
    return lines


def _label(block: Block) -> str:
    """Return the bold words with a colon that open a quotation and say whose it is: “Ann Reed, clerk:”; else ''."""
    bold = next(iter(block.element), None)
    if bold is None or bold.tag not in ("b", "strong") or (block.element.text or "").strip():
        return ""
    label = f"{plain(bold.text_content())}{':' if (bold.tail or '').startswith(':') else ''}"
    is_label = label.endswith(":") and len(label.split()) <= _LONGEST_CREDIT and block.text.startswith(label)
    return label if is_label and label[:1].isupper() else ""


def _is_indentation(blocks: Sequence[Block]) -> bool:
    open_ = [block for block in blocks if block.cut is None]
    return sum(block.words for block in open_ if block.quotation is not None) > _INDENTED * sum(b.words for b in open_)


def _pull_quotes(blocks: Iterable[Block]) -> None:
    """Cut quotations set apart that only repeat the article's words; one that adds words is the article's."""
    listed = list(blocks)
    running = " ".join(
        heading_key(b.text)
        for b in listed
        if b.cut is None and b.quotation is None and b.element.tag not in ("h2", "h3", "aside")
    )
    runs = _runs(running.split())
    for _, group in itertools.groupby(listed, key=lambda b: b.cut is PULL_QUOTE or id(b.quotation)):
        members = list(group)
        if members[0].cut not in (None, PULL_QUOTE) or (members[0].cut is None and members[0].quotation is None):
            continue
        said = heading_key(" ".join(b.text for n, b in enumerate(members) if not _is_credit(b, n)))
        own = _runs(said.split())
        shared = len(own & runs) / len(own) if own else 0.0
        repeats = len(said.split()) >= _FEWEST_REPEATED and (f" {said} " in f" {running} " or shared >= _REPEATED)
        for block in members:
            block.cut = PULL_QUOTE if repeats else None


def _is_credit(block: Block, place: int) -> bool:
    """Whether a line of a quotation set apart, the first or a later one, says whose words it holds."""
    is_below = block.cut is PULL_QUOTE and place > 0 and block.words <= _LONGEST_CREDIT and block.text[-1] not in ".!?”"
    return block.is_credit or is_below or _CREDIT.match(block.text) is not None


def _runs(found: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(found, found[1:], found[2:], strict=False))
