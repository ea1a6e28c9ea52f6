"""Which of a page's blocks are its article's: where its prose is, from the heading on, and of no other article."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from build_tools.reading.dates import days_in
from build_tools.reading.head_lines import is_day_line
from build_tools.reading.html.blocks import Block, ancestors
from build_tools.reading.html.boxes import HEADINGS, cut_addresses, cut_boxes, cut_cards, cut_teasers
from build_tools.reading.html.elements import (
    BYLINE,
    DATE_LINE,
    LINK,
    MENU,
    OTHER_ARTICLE,
    OUTSIDE,
    FurnitureKind,
    names,
)
from build_tools.reading.html.linked_data import heading_key
from build_tools.reading.html.several_articles import article_headed

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_MOST = 0.8
"""Share of the prose that the article's innermost element holds."""
_FEWEST_WORDS = 30
"""Words of prose of an article."""
_ANOTHER = 0.2
"""Share of the prose that another article on the page has, where it is one and no teaser."""
_ARTICLE_TYPE = re.compile(r"schema\.org/\w*(?:Article|BlogPosting|Posting)\b")
_LABEL = FurnitureKind("label", "a label above or within the article")
_SHORT_LABEL = 3
_IN_LISTS = frozenset({"dt", "dd", "td", "th", "li"})
_LONGEST_LINK = 25
_LONGEST_OF_NAME = 4
"""Words of a link that is a name and no title."""
_LONGEST_ROW = 40
"""Words of a row of such a table."""
_ALL_LINK = 0.85
_MOSTLY_LINK = 0.5
_TEASERS = re.compile(
    r"(?:more (?:from|on|in|like|news|stories|headlines)|other news"
    r"|most (?:read|popular)|related|you (?:may|might) (?:also )?like|recommended"
    r"|read (?:more|next)|latest|trending|up next|keep reading|what to read|editors?[’']?s? picks|don[’']t miss)\b",
    re.IGNORECASE,
)
"""The heading over a list of other articles."""
_TITLE = re.compile(r"(?:entry|post|article|story|node|news|content) ?(?:title|headline|heading)$|headline$")
"""What a system calls the headline of an article, whatever rank its heading has."""
_LEADS_ON = re.compile(
    r"(?:also |now |must )?(?:read|watch|see|listen|more|related|live|video|gallery|photos|pictures|in pictures|podcast"
    r"|opinion|analysis|explainer|explained|interactive|from the archives?|background|timeline)[ \w]{0,20}:",
    re.IGNORECASE,
)
"""What stands before a link to another article, even where that is a question or ends in somebody's words."""
_HOME = re.compile(r"(?:https?://[^/?#]+)?/?(?:index\.\w{3,5})?$|https?://[^/?#]+/$")
_COUNT = re.compile(r"\W*\d[\d.,]{0,8}\s?[kKmM]?\W*$")
_HOUR = re.compile(r"\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b", re.IGNORECASE)
_IN_BYLINES = re.compile(r"\b(?:posted|written|published|created|by|and|with)\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\([^()\d]{1,20}\)")
"""What may stand behind a name in a byline: an agency, a place."""
_LONGEST_SECTION = 3
"""Words of a section's name in a byline."""
_SOURCES = re.compile(
    r"(?:notes and )?(?:sources|references|external links|sister links|see also|further reading)(?: ?\[edit\])?$",
    re.IGNORECASE,
)
"""The heading over a list, at the end, of what others wrote."""
_TERM = re.compile(
    r"(?:from|(?:last )?updated|(?:date )?published|date|author|(?:written )?by|posted|category|tags?|hits)\s*:?$",
    re.IGNORECASE,
)
"""What a list of details calls them: its values are cut by what they are."""


def find_main_part(body: Element, blocks: Sequence[Block], authors: Sequence[str], headline: str) -> Element:
    """Mark each block that isn't the article's with what it is, and return the element that holds the article.

    Blocks that are cut already stay so.

    Args:
        body: the page's body.
        blocks: its blocks.
        authors: who wrote the article, as far as the page states it.
        headline: what the page states as its headline; it tells the article from others on the page.
    """
    open_ = [block for block in blocks if block.cut is None]
    article = article_headed(body, headline)
    if article is not None:
        open_ = [block for block in open_ if article in ancestors(block.element)]
    heading = _heading(open_, headline)
    main = _main_element(body, open_, heading)
    for block in blocks:
        within = main in ancestors(block.element)
        if block.cut is None and not within:
            block.cut = OTHER_ARTICLE if _in_article(block.element, main) else OUTSIDE
    if heading is not None:
        _before_heading(blocks, heading)
        _names_and_days(blocks, heading, authors)
    _hours(blocks)
    cut_cards(blocks)
    _link_lines(blocks)
    cut_teasers(blocks, main)
    _terms(blocks)
    _sources(blocks)
    _teasers(blocks)
    _flat_teasers(blocks)
    _headings_of_links(blocks)
    cut_boxes(blocks, main)
    cut_addresses(blocks, main)
    return main


def _heading(blocks: Sequence[Block], stated: str) -> Block | None:
    """Return the article's heading: of several the last above the first paragraph; a site's name comes before.

    Where the only headings of the first rank lead home, or there are none, it is what is called a title, or what has
    the words of the stated headline.
    """
    key = heading_key(stated)
    first = next((i for i, block in enumerate(blocks) if block.is_prose and block.element.tag != "h1"), len(blocks))
    headings = [(i, block) for i, block in enumerate(blocks) if block.element.tag == "h1"]
    if all(_leads_home(block) for _, block in headings):
        titles = [(i, block) for i, block in enumerate(blocks) if block.element.tag in HEADINGS]
        titles = [(i, b) for i, b in titles if _is_title(b) or (key and heading_key(b.text) == key)]
        headings = titles or headings
    above = [block for i, block in headings if i < first]
    return above[-1] if above else headings[0][1] if headings else None


def _leads_home(block: Block) -> bool:
    """Whether a heading is a link to the site's first page: its name, not an article's."""
    links = [link.get("href") or "" for above in (block.element,) for link in above.iter("a")]
    return block.linked >= _ALL_LINK and any(_HOME.match(link) for link in links)


def _is_title(block: Block) -> bool:
    return any(_TITLE.search(name) for name in names(block.element))


def _main_element(body: Element, blocks: Sequence[Block], heading: Block | None) -> Element:
    """Find the element that holds the article."""
    prose = [block for block in blocks if block.is_prose and block.linked < _ALL_LINK]
    prose = prose or [block for block in blocks if block.linked < _ALL_LINK] or list(blocks)
    weights: dict[Element, int] = {}
    for block in prose:
        for element in ancestors(block.element):
            weights[element] = weights.get(element, 0) + block.words
    total = weights.get(body, 0)
    root = _one_of_several(body, weights, total, heading)
    inner = root
    while True:
        below = [child for child in inner if weights.get(child, 0) >= _MOST * weights.get(root, 0)]
        if not below or weights.get(root, 0) == 0 or below[0].tag in ("p", "table", "tr", "ul", "ol", "blockquote"):
            break
        inner = below[0]
    inner = _by_heading(inner, heading, weights, root)
    chain = list(ancestors(inner))
    chain = chain[: chain.index(root) + 1]
    named = next((element for element in chain if _is_article(element)), None)
    found = named if named is not None else inner
    return _with_heading(found, heading, root)


def _by_heading(inner: Element, heading: Block | None, weights: dict[Element, int], root: Element) -> Element:
    """Prefer the prose that stands with the heading to more of it elsewhere, such as next to the article."""
    if heading is None or inner is root or inner in ancestors(heading.element):
        return inner
    above = list(ancestors(heading.element))
    if root not in above:
        return inner
    around = next((element for element in above if weights.get(element, 0) >= _FEWEST_WORDS), root)
    holds_both = around in ancestors(inner)
    return inner if holds_both else around


def _one_of_several(body: Element, weights: dict[Element, int], total: int, heading: Block | None) -> Element:
    """Return the article that the page is about where several stand on it one after another, else the body."""
    articles = [
        element
        for element, weight in weights.items()
        if element.tag == "article"
        and weight >= _ANOTHER * total
        and not any(above.tag == "article" for above in element.iterancestors())
    ]
    if len(articles) < 2:
        return body
    place = {element: i for i, element in enumerate(body.iter())}
    articles.sort(key=lambda element: place.get(element, 0))
    with_heading = [article for article in articles if next(article.iter("h1"), None) is not None]
    if heading is not None and not any(above in articles for above in ancestors(heading.element)):
        return body  # a heading over all of them: posts of one page
    return with_heading[0] if with_heading else body


def _is_article(element: Element) -> bool:
    if element.tag in ("article", "main") or element.get("role") in ("main", "article"):
        return True
    if _ARTICLE_TYPE.search(element.get("itemtype") or element.get("typeof") or ""):
        return True
    return bool({"hentry", "h entry", "post", "article", "story"} & set(names(element)))


def _with_heading(found: Element, heading: Block | None, root: Element) -> Element:
    """Widen an element until the heading is in it: the standfirst stands between the two."""
    if heading is None or root not in ancestors(heading.element):
        return found
    above = set(ancestors(heading.element))
    return next((element for element in ancestors(found) if element in above), found)


def _in_article(element: Element, main: Element) -> bool:
    return any(above.tag == "article" and above is not main for above in ancestors(element))


def _before_heading(blocks: Sequence[Block], heading: Block) -> None:
    """Cut what stands above the heading, and the short lines between it and the first paragraph that name nothing."""
    at = next(i for i, block in enumerate(blocks) if block is heading)
    for block in blocks[:at]:
        if block.cut is None:
            block.cut = OUTSIDE if block.is_prose else _LABEL
    for block in blocks[at + 1 :]:
        if block.cut is None and block.is_prose:
            break
        is_label = block.words <= _SHORT_LABEL and block.text[-1] not in '.!?”"' and block.element.tag not in HEADINGS
        is_named = re.match(r"(?i)by\b|\W*\d", block.text)  # a byline, a date: recognised by their words
        is_count = _COUNT.match(block.text) is not None
        is_label = is_label and (is_count or not (is_named or block.element.tag in _IN_LISTS))
        if block.cut is None and is_label:
            block.cut = _LABEL


def _names_and_days(blocks: Sequence[Block], heading: Block, authors: Sequence[str]) -> None:
    """Cut lines below the heading, and below the text, that hold nothing but the authors' names and days."""
    at = next(i for i, block in enumerate(blocks) if block is heading)
    above = itertools.takewhile(lambda block: not (block.cut is None and block.is_prose), blocks[at + 1 :])
    is_above = set(map(id, above))
    names = sorted(authors, key=len, reverse=True)
    for block in blocks[at + 1 :]:
        if block.cut is not None or block.is_prose or block.element.tag in _IN_LISTS:
            continue
        left = block.text
        for name in names:
            left = re.sub(re.escape(name), " ", left, flags=re.IGNORECASE)
        is_byline = left != block.text or _IN_BYLINES.match(left)
        left = _IN_BRACKETS.sub(" ", _IN_BYLINES.sub(" ", left))
        is_dated = _is_day_and_section(left) and re.match(r"\s*\d", left) is not None
        if is_byline and (is_day_line(left) or is_dated):
            block.cut = BYLINE
        elif not is_byline and id(block) in is_above and _is_day_and_section(left):
            block.cut = DATE_LINE


def _is_day_and_section(left: str) -> bool:
    """Whether nothing but a day and the name of a section is left of a line."""
    section = [word for word in re.findall(r"[^\W\d_][\w’'-]*", left) if not is_day_line(word)]
    if not days_in(left) or not 0 < len(section) <= _LONGEST_SECTION or not all(word[0].isupper() for word in section):
        return False
    return is_day_line(re.sub("|".join(map(re.escape, section)), " ", left))


def _terms(blocks: Sequence[Block]) -> None:
    """Cut a list of details of the article: when, by whom, where it was published."""
    lists: dict[Element, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.element.tag in ("dt", "dd") and (parent := block.element.getparent()) is not None:
            lists[parent].append(block)
    for each in lists.values():
        terms = [block for block in each if block.element.tag == "dt"]
        is_named = bool(terms) and all(_TERM.match(block.text) or block.cut for block in terms)
        if is_named and any(block.cut or is_day_line(block.text) for block in each if block.element.tag == "dd"):
            for block in each:
                block.cut = block.cut or _LABEL


def _sources(blocks: Sequence[Block]) -> None:
    """Cut the list at the end of what others wrote, with its heading."""
    end = len(blocks)
    for i in range(len(blocks) - 1, -1, -1):
        block = blocks[i]
        if block.cut is None and block.element.tag in HEADINGS and _SOURCES.match(block.text):
            for each in blocks[i:end]:
                each.cut = each.cut or LINK
            end = i
        elif block.cut is None and block.element.tag not in _IN_LISTS:
            return


def _hours(blocks: Sequence[Block]) -> None:
    """Cut lines that hold nothing but an hour, and within the text days: they stand over the entries of a live blog."""
    first = next((i for i, block in enumerate(blocks) if block.cut is None and block.is_prose), len(blocks))
    for i, block in enumerate(blocks):
        is_line = block.cut is None and block.element.tag not in _IN_LISTS and is_day_line(block.text)
        if is_line and (i > first if days_in(block.text) else _HOUR.search(block.text)):
            block.cut = DATE_LINE


def _link_lines(blocks: Sequence[Block]) -> None:
    """Cut lines that are one link to something else: short, and no sentence, or with a label that says so."""
    for block in blocks:
        if block.cut is not None or block.quotation is not None or block.element.tag == "h1":
            continue
        if _is_in_results(block):
            continue
        is_label = _LEADS_ON.match(block.text) is not None
        is_sentence = block.is_prose or block.text[-1] in '.!?”"'
        leads_on = block.linked >= _MOSTLY_LINK and (is_label or (":" in block.text and not is_sentence))
        is_link = block.linked >= _ALL_LINK and not block.is_prose
        if (leads_on or is_link) and block.words <= _LONGEST_LINK:
            block.cut = LINK


def _is_in_results(block: Block) -> bool:
    """Whether a link is a name in a row of a table beside what is no link: a team beside its score."""
    row = next(block.element.iterancestors("tr"), None)
    if row is None or block.words > _LONGEST_OF_NAME:
        return False
    others = (cell for cell in row.iter("td", "th") if cell.find(".//a") is None)
    is_short = len(row.text_content().split()) <= _LONGEST_ROW
    return is_short and any(character.isalnum() for cell in others for character in cell.text_content())


def _teasers(blocks: Sequence[Block]) -> None:
    """Cut the first words of other articles that stand with their links below a heading that says so."""
    below = False
    last: Block | None = None
    before: list[Block] = []
    total = sum(block.words for block in blocks if block.cut is None and block.is_prose)
    for block in blocks:
        if block.cut is None and block.element.tag in HEADINGS:
            below = bool(_TEASERS.match(block.text))
        elif below and block.cut is LINK:
            last = block
        elif below and block.cut is None and last is not None and before:
            card = _common(last.element, block.element)
            if card is not None and not _holds_article(card, blocks, before, total):
                block.cut = LINK
        if block.cut is None and block.is_prose:
            before.append(block)


def _flat_teasers(blocks: Sequence[Block]) -> None:
    """Cut titles and first words of other articles that take turns from a heading that says so to the page's end."""
    for i, heading in enumerate(blocks):
        if heading.cut is None and heading.element.tag in HEADINGS and _TEASERS.match(heading.text):
            pairs = list(itertools.pairwise(blocks[i:]))
            below = [(above, block) for above, block in pairs if block.cut is None and block.is_prose]
            if len(below) > 1 and all(above.cut is LINK and above.element.tag in HEADINGS for above, _ in below):
                for _, block in below:
                    block.cut = LINK
            return


def _holds_article(card: Element, blocks: Sequence[Block], before: Sequence[Block], total: int) -> bool:
    """Whether what may be a card of another article holds the article's own words: those above it, or most of them."""
    if any(card in ancestors(block.element) for block in before):
        return True
    own = (block for block in blocks if block.cut is None and block.is_prose)
    inside = sum(block.words for block in own if card in ancestors(block.element))
    return 2 * inside > total


def _common(one: Element, two: Element) -> Element | None:
    """Return the innermost element around both."""
    around = set(ancestors(one))
    return next((above for above in ancestors(two) if above in around), None)


def _headings_of_links(blocks: Sequence[Block]) -> None:
    """Cut a heading over which nothing is left but what was cut."""
    below: FurnitureKind | None = None
    is_end = True
    for block in reversed(blocks):
        if block.cut is None and block.element.tag in HEADINGS and block.element.tag != "h1":
            if below in (LINK, MENU) and not is_end:
                block.cut = below
            below, is_end = None, True
        elif block.cut is None:
            below, is_end = None, False
        elif is_end or below is not None:
            below, is_end = (block.cut if block.cut in (LINK, MENU) else below or block.cut), False
