"""Boxes on a page that nothing but their make gives away: cards that are one link, headings over what was cut.

A card is a link around several blocks: a picture, a title, a few words of another article. A heading whose own box
holds nothing else but what is not the article's belongs to that: "Stay up to date" over a form to sign up.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from build_tools.models.quotation_marks import DOUBLE, unquoted
from build_tools.reading.asides import recognise_aside
from build_tools.reading.furniture import ADDRESS, APPEALS, REPORTING, SIGN_UPS
from build_tools.reading.html.blocks import Block, ancestors
from build_tools.reading.html.elements import FORM, LINK, FurnitureKind, names
from build_tools.reading.patterns import recognise

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

ADDRESSED = FurnitureKind("appeal", "speaks to the reader from a box of its own")
_OF_THE_OUTLET = re.compile(r"\b(?:we|our|(?-i:[Uu]s)|ours|yours?)\b", re.IGNORECASE)
"""The outlet speaks of itself, or of what is its reader's; `you` alone is anybody: “from the bow you see the place”."""
_Make = tuple[tuple[str, str], ...]
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_WITH_A_HEADING = frozenset(
    {"sign-up", "paywall", "appeal", "link", "advertisement", "notice", "bio", "topics", "share", "aside"}
)
"""Kinds of furniture that have headings of their own."""
_LONGEST = 120
"""Words of a paragraph in a box."""
_LONGEST_LABEL = 8
"""Words of a line in it that needn't speak to the reader: a button."""
_USUAL = 0.4
"""Share of the prose that is made alike, where the text's paragraphs can be told from boxes among them."""
_MOST_ALIKE = 2
"""Boxes made alike that can still be the outlet's own."""
_LONGEST_OF_CARD = 50
"""Words below the linked heading of another article."""
_MOST_IN_CARDS = 0.3
"""Share of the prose above which boxes with linked headings are the article's own: the entries of a list."""
_MOST_OF_PAGE = 0.5
"""Share of the prose above which a link around it is no card: some pages put all they have into one."""


def cut_cards(blocks: Sequence[Block]) -> None:
    """Cut links that hold several blocks: cards of other articles."""
    within: dict[Element, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.cut is None and (link := _link_around(block.element)) is not None:
            within[link].append(block)
    total = sum(block.words for block in blocks if block.cut is None)
    for inside in within.values():
        is_card = len(inside) > 1 and not any(block.element.tag == "h1" for block in inside)
        if is_card and sum(block.words for block in inside) < _MOST_OF_PAGE * total:
            for block in inside:
                block.cut = LINK


def cut_teasers(blocks: Sequence[Block], main: Element) -> None:
    """Cut the few words of another article that share a box with nothing but its linked heading.

    Args:
        blocks: the page's blocks.
        main: the element that holds the article; no box is as large as that.
    """
    total = sum(block.words for block in blocks if block.cut is None and block.is_prose)
    inside = blocks_inside(blocks)
    around_main = set(ancestors(main))
    found: list[Block] = []
    for heading in blocks:
        if heading.cut is not LINK or not (heading.element.tag in HEADINGS or _is_titled(heading)):
            continue
        box = next((above for above in ancestors(heading.element) if len(inside[above]) > 1), main)
        own = [block for block in inside[box] if block.cut is None]
        if box not in around_main and len(own) == 1 and own[0].words <= _LONGEST_OF_CARD:
            found += own
    if sum(block.words for block in found) < _MOST_IN_CARDS * total or _are_apart(found, inside):
        for block in found:
            block.cut = LINK


def _is_titled(block: Block) -> bool:
    return any(name.endswith((" title", " headline")) for name in names(block.element))


def _are_apart(cards: Sequence[Block], inside: dict[Element, list[Block]]) -> bool:
    """Whether an element holds all of these and nothing of the article: neither its heading nor a paragraph.

    What stands below the heading of an <article>, and in it, are entries of a list that is the article's.
    """
    if not cards or any(_is_headed_article(above) for above in ancestors(cards[0].element)):
        return False
    around = [above for above in ancestors(cards[0].element) if all(card in inside[above] for card in cards)]
    return not any(
        b.element.tag == "h1" or (b.cut is None and b.is_prose and b not in cards) for b in inside[around[0]]
    )


def _is_headed_article(element: Element) -> bool:
    return element.tag == "article" and element.find(".//h1") is not None


def blocks_inside(blocks: Sequence[Block]) -> dict[Element, list[Block]]:
    """Return the blocks that each element holds."""
    inside: dict[Element, list[Block]] = defaultdict(list)
    for block in blocks:
        for above in ancestors(block.element):
            inside[above].append(block)
    return inside


def _link_around(element: Element) -> Element | None:
    """Return the link that a block stands in, not one that stands in the block."""
    return next((above for above in ancestors(element) if above.tag == "a" and above.get("href")), None)


def cut_boxes(blocks: Sequence[Block], main: Element) -> None:
    """Cut a heading whose box holds nothing else but what is not the article's, and the box with it.

    In such a box an appeal is recognised by words that would not do in the middle of the text.

    Args:
        blocks: the page's blocks.
        main: the element that holds the article; no box is as large as that.
    """
    inside = blocks_inside(blocks)
    around_main = set(ancestors(main))
    for heading in blocks:
        if heading.cut is not None or heading.element.tag not in HEADINGS or heading.element.tag == "h1":
            continue
        box = next((above for above in ancestors(heading.element) if len(inside[above]) > 1), main)
        if box in around_main:
            continue
        others = [block for block in inside[box] if block is not heading]
        if any(block.words > _LONGEST for block in others):
            continue
        has_form = box.find(".//form") is not None
        kinds = [_apart(block, has_form=has_form) for block in others]
        if kinds[0] is not None and all(kind and kind.what in _WITH_A_HEADING for kind in kinds):
            heading.cut = kinds[0]
            for block, kind in zip(others, kinds, strict=True):
                block.cut = block.cut or kind


def cut_addresses(blocks: Sequence[Block], main: Element) -> None:
    """Cut boxes within the text that are made otherwise than its paragraphs and speak of the outlet to its reader.

    Where many are made alike they are the article's: the questions of an interview.

    Args:
        blocks: the page's blocks.
        main: the element that holds the article.
    """
    prose = [block for block in blocks if block.cut is None and block.is_prose]
    makes: Counter[_Make] = Counter()
    for block in prose:
        makes[_make(block.element)] += block.words
    if not prose:
        return
    [(usual, count)] = makes.most_common(1)
    if count < _USUAL * makes.total():
        return
    around = {above for block in prose if _make(block.element) == usual for above in ancestors(block.element)}
    boxes: dict[Element, list[Block]] = defaultdict(list)
    for block in blocks[blocks.index(prose[0]) + 1 :]:
        box = next((above for above in reversed([*ancestors(block.element)]) if above not in around), None)
        if box is not None and main in box.iterancestors():
            boxes[box].append(block)
    alike = Counter(_make(box) for box in boxes)
    for box, inside in boxes.items():
        if alike[_make(box)] <= _MOST_ALIKE and box.tag in ("div", "section") and _speaks_to_reader(inside):
            for block in inside:
                block.cut = block.cut or ADDRESSED


def _make(element: Element) -> _Make:
    """Return how an element is made: its tag and classes, and those of what it stands in."""
    return tuple((above.tag, above.get("class") or "") for above in itertools.islice(ancestors(element), 3))


def _speaks_to_reader(inside: Sequence[Block]) -> bool:
    """Whether a box's words are few, nobody's quoted or reported ones, and each line of them is for the reader."""
    left = [block for block in inside if block.cut is None]
    text = " ".join(block.text for block in left)
    if sum(block.words for block in left) > _LONGEST or REPORTING.search(text) or any(mark in text for mark in DOUBLE):
        return False
    lines = [block for block in left if block.element.tag not in (*HEADINGS, "li")]
    addressed = [block for block in lines if _OF_THE_OUTLET.search(block.text)]
    return bool(addressed) and all(block in addressed or block.words <= _LONGEST_LABEL for block in lines)


def _apart(block: Block, *, has_form: bool) -> FurnitureKind | None:
    """Return what a block is cut as, or what its words tell that it is: beside a form, any words to the reader."""
    if block.cut is not None:
        return block.cut
    [outside] = unquoted(block.text, [(0, len(block.text))])
    if has_form and ADDRESS.search(outside):
        return FORM
    found = recognise_aside(outside, is_said=False) or recognise(outside, (*APPEALS, *SIGN_UPS))
    return FurnitureKind(found.what, found.reason) if found else None
