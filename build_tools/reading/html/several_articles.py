"""A saved page with the texts of several articles: a blog's first page, a page that loads the next story below."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from build_tools.models import words
from build_tools.models.text import FEWEST_OF_HEADLINE
from build_tools.reading.html.boxes import HEADINGS
from build_tools.reading.html.elements import names
from build_tools.reading.html.linked_data import heading_key

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_CALLED = frozenset({"story", "post", "article", "hentry", "h entry"})
"""What systems call an article that is no <article>."""
_HERE = "#"
"""The place of a link to a part of its own page."""
_FEWEST_WORDS = 30
"""Words of an article's paragraphs that make it more than a teaser."""


def unlink_entries(body: Element, address: str) -> None:
    """Make plain headings of those that lead to their own page: the entries of a live blog.

    Args:
        body: the page's body.
        address: where the page came from, or what it states as its address. Where neither is known, a page with a
            headline over headings that all lead to one page, each with a query of its own, is taken for that page.
    """
    links = [
        (link, place)
        for heading in body.iter("h2", "h3", "h4")
        for link in (*heading.iter("a"), *heading.iterancestors("a"))
        if (place := _place(link.get("href") or "", address))
    ]
    places = {place for _, place in links if place != _HERE}
    with_query = sum("?" in (link.get("href") or "") for link, _ in links)
    own = {_HERE, _place(address, "")} if address else {_HERE}
    headline = next(body.iter("h1"), None)
    is_headed = headline is not None and len(headline.text_content().split()) >= FEWEST_OF_HEADLINE
    if not address and is_headed and len(places) == 1 and with_query == len(links) > 1:
        own |= places
    for link, place in links:
        if place in own:
            link.tag = "span"


def _place(href: str, base: str) -> str:
    """Return the page that a link leads to, without query and fragment; '' for a site's first page, or none."""
    if href.startswith("#") and len(href) > 1:
        return _HERE
    try:
        parts = urlsplit(urljoin(base, href))
    except ValueError:
        return ""
    return f"{parts.hostname}{parts.path}" if parts.path.strip("/") else ""


def articles_of(body: Element) -> list[Element]:
    """Return the elements that are articles of their own, with a heading and more than a teaser's words."""
    found = [each for each in body.iter() if _is_one(each) and not any(map(_is_one, each.iterancestors()))]
    return [each for each in found if _heading(each) is not None and _prose(each) >= _FEWEST_WORDS]


def _is_one(element: Element) -> bool:
    return element.tag == "article" or (element.tag in ("div", "section") and bool(_CALLED & set(names(element))))


def article_headed(body: Element, headline: str) -> Element | None:
    """Return the one article of several on a page whose heading is the headline that the page states."""
    articles, key = articles_of(body), heading_key(headline)
    alike = [
        each for each in articles if key and (h := _heading(each)) is not None and heading_key(h.text_content()) == key
    ]
    return alike[0] if len(alike) == 1 and len(articles) > 1 else None


def several_articles(body: Element, headline: str) -> tuple[str, ...]:
    """Return the headings of the articles of a page that is about none of them more than about the others.

    The entries of a live blog stand under one heading and lead to no pages of their own.
    """
    articles = articles_of(body)
    if len(articles) < 2 or article_headed(body, headline) is not None:
        return ()
    headings = [heading for each in articles if (heading := _heading(each)) is not None]
    pages = {page for heading in headings if (page := _page_of(heading))}
    apart = [h1 for h1 in body.iter("h1") if not any(above in articles for above in h1.iterancestors())]
    first_has_h1 = next(articles[0].iter("h1"), None) is not None
    if len(pages) < len(headings) and (apart or first_has_h1):
        return ()
    return tuple(" ".join(heading.text_content().split()) for heading in headings)


def _heading(article: Element) -> Element | None:
    return next((element for element in article.iter() if element.tag in HEADINGS), None)


def _prose(article: Element) -> int:
    return sum(len(words(paragraph.text_content())) for paragraph in article.iter("p"))


def _page_of(heading: Element) -> str:
    """Return the address that a heading leads to, of another page; '' for none."""
    links = [*heading.iter("a"), *(above for above in heading.iterancestors() if above.tag == "a")]
    address = (links[0].get("href") or "") if links else ""
    return address.partition("#")[0]
