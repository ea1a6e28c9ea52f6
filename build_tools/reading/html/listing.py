"""A page that lists articles and is not one itself: an outlet's front page, a section, a list of results.

What tells it is that its words stand in cards, each with the title of another page. An article's page has such cards
too, but its own words beside them; and most say that they are an article's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from build_tools.models.text import FEWEST_OF_HEADLINE
from build_tools.reading.html.blocks import Block, ancestors
from build_tools.reading.html.boxes import HEADINGS, blocks_inside
from build_tools.reading.html.linked_data import LinkedData, heading_key
from build_tools.reading.html.properties import Metas

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_FEWEST_TITLES = 4
"""Pages that a list leads to."""
_FEWEST_OF_TITLE = 3
"""Words."""
_MOSTLY_LINK = 0.7
"""Share of a title's letters in its link: an hour may stand before it."""
_OWN_OF_FRONT_PAGE = 150
"""Words of its own that the front page of a site may have: about the outlet, of its terms."""
_OWN_OF_LIST = 60
"""The same of a page that says that it is a list, or a site."""
_OWN_OF_OTHERS = 1
"""The same of any other page: none at all."""
_FRONT = re.compile(r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|home|default)\.\w{2,5})?$", re.IGNORECASE)
"""The path of a site's front page, also in one of its languages."""
_MOST_IN_CARD = 2
"""Paragraphs."""
_LISTS = ("CollectionPage", "SearchResultsPage", "ProfilePage")
"""Types of schema.org by which a page says that it is a list."""


def titles_of_list(page: Element, blocks: Sequence[Block], address: str) -> tuple[str, ...]:
    """Return the titles of the articles that a page leads to, where it seems to be no article itself; else none.

    Args:
        page: the page as an lxml element.
        blocks: its blocks, those that aren't an article's marked as cut.
        address: where the page came from, or what it states as its address; '' where neither is known.
    """
    own_title = heading_key(" ".join(title.text_content() for title in page.iter("title")))
    leading = {link: block for block in blocks if (link := _leads_to(block)) and not _is_same_page(link, address)}
    found = {link: block for link, block in leading.items() if heading_key(block.text) not in own_title}
    if len(found) < _FEWEST_TITLES:
        return ()
    own = sum(block.words for block in _outside_cards(blocks, list(found.values())))
    if own >= _OWN_OF_FRONT_PAGE or own >= _room_for_own(page, blocks, address):
        return ()
    return tuple(block.text for block in found.values())


def _room_for_own(page: Element, blocks: Sequence[Block], address: str) -> int:
    """Return from how many words of its own on a page is no list, by what it says of itself."""
    calls_itself = Metas(page).first("og:type").lower()
    if calls_itself == "article":
        return _OWN_OF_OTHERS
    if is_front(address):
        return _OWN_OF_FRONT_PAGE
    is_site = calls_itself == "website" and not _has_headline(blocks)
    is_list = is_site or next(LinkedData(page).described(*_LISTS), None) is not None
    return _OWN_OF_LIST if is_list else _OWN_OF_OTHERS


def _leads_to(block: Block) -> str:
    """Return the address of the page whose title a block is; '' where it is no title."""
    if block.linked < _MOSTLY_LINK or block.words < _FEWEST_OF_TITLE:
        return ""
    links = [above for above in ancestors(block.element) if above.tag == "a"] or list(block.element.iter("a"))
    address = (links[0].get("href") or "").partition("#")[0] if links else ""
    return "" if is_front(address, needs_host=False) else address


def is_front(address: str, *, needs_host: bool = True) -> bool:
    """Return whether an address is that of a site's first page."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return (bool(parts.hostname) or not needs_host) and not parts.query and _FRONT.match(parts.path) is not None


def _is_same_page(link: str, address: str) -> bool:
    """Whether a link leads to the page itself, or to an entry of it: `?post=3` of a live blog."""
    try:
        here, there = urlsplit(address), urlsplit(urljoin(address, link))
    except ValueError:
        return False
    return not is_front(address) and (here.hostname, here.path) == (there.hostname, there.path)


def _has_headline(blocks: Sequence[Block]) -> bool:
    """Whether a heading that leads nowhere stands over the page: an article's, too long for a section's name."""
    return any(
        block.element.tag == "h1" and block.words >= FEWEST_OF_HEADLINE and block.linked < _MOSTLY_LINK
        for block in blocks
    )


def _outside_cards(blocks: Sequence[Block], titles: Sequence[Block]) -> list[Block]:
    """Return the paragraphs that stand in no card: not in a title's own box, and not right below a title."""
    boxes = _boxes(blocks, titles)
    heads = {id(block) for block in titles if block.element.tag in HEADINGS}
    own: list[Block] = []
    is_below = False
    for block in blocks:
        if block.cut is None and block.is_prose and not is_below and not boxes & set(ancestors(block.element)):
            own.append(block)
        is_below = id(block) in heads or (is_below and not block.is_prose)
    return own


def _boxes(blocks: Sequence[Block], titles: Sequence[Block]) -> set[Element]:
    """Return the elements that hold one title, a paragraph or two below it, and no heading of the page's own."""
    listed = {id(block) for block in titles}
    return {element for element, inside in blocks_inside(blocks).items() if _is_card(inside, listed)}


def _is_card(inside: Sequence[Block], listed: Set[int]) -> bool:
    if sum(id(block) in listed for block in inside) != 1 or sum(block.is_prose for block in inside) > _MOST_IN_CARD:
        return False
    first = next((block for block in inside if block.is_prose or id(block) in listed), inside[0])
    if id(first) not in listed:
        return False  # what leads on from below a text
    return not any(block.element.tag == "h1" and id(block) not in listed for block in inside)
