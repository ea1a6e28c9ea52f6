"""Microdata, RDFa and meta elements: what a page's elements say of the thing that they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from build_tools.reading.plain import unescaped

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_ARTICLE_TYPE = re.compile(r"(?:^|[/:\s])\w*(?:Article|Posting)\b")
_PREFIXES = re.compile(r"^(?:schema|dc|dcterms|og|article|https?://(?:www\.)?schema\.org/)[:/]?", re.IGNORECASE)


class Metas:
    """A page's meta elements, by name."""

    def __init__(self, page: Element) -> None:
        self._values: dict[str, list[str]] = {}
        for element in page.iter("meta"):
            value = unescaped(element.get("content") or "")
            for key in ("property", "name", "http-equiv"):
                if value and (name := (element.get(key) or "").strip().lower()):
                    self._values.setdefault(name, []).append(value)

    def all(self, *names: str) -> list[str]:
        """Return all values of the first of the names that has any."""
        return next((self._values[name] for name in names if name in self._values), [])

    def first(self, *names: str) -> str:
        """Return the first value of the first of the names that has any; '' where none has."""
        return next(iter(self.all(*names)), "")


def marked_up(page: Element, name: str) -> Iterator[Element]:
    """Return the elements that state a property of the page's article, in microdata or RDFa.

    A property belongs to the nearest thing around it. Properties of a thing within the article (its author, a related
    article) are not the article's; a property around which there is no thing at all is the page's.
    """
    for element in page.iter():
        if not isinstance(element.tag, str) or name not in _names(element):
            continue
        if element.tag == "meta" and (element.get("property") or "").lower().startswith(("og:", "article:")):
            continue
        holder = _holder(element)
        if holder is None or (_is_article(holder) and not _is_listed(holder)):
            yield element


def value_of(element: Element) -> str:
    """Return the value that an element states: an attribute made for it, else its words."""
    for key in ("content", "datetime", *(("value",) if element.tag in ("data", "meter") else ())):
        if value := element.get(key):
            return unescaped(value)
    if element.tag in ("a", "link"):
        return unescaped(element.text_content()) or unescaped(element.get("href") or "")
    return unescaped(element.text_content())


def named(element: Element) -> list[str]:
    """Return the names of the things that an element states: of the things within it, or its own words."""
    inner = [
        value_of(part)
        for part in element.iter()
        if isinstance(part.tag, str) and part is not element and "name" in _names(part)
    ]
    return [name for name in inner if name] or [value_of(element)]


def _names(element: Element) -> list[str]:
    given = f"{element.get('itemprop') or ''} {element.get('property') or ''}".split()
    given += [name for name in (element.get("rel") or "").split() if _PREFIXES.match(name)]
    return [_PREFIXES.sub("", name) for name in given]


def _holder(element: Element) -> Element | None:
    return next((above for above in element.iterancestors() if _is_thing(above)), None)


def _is_thing(element: Element) -> bool:
    return element.get("itemscope") is not None or element.get("itemtype") is not None or bool(element.get("typeof"))


def _is_article(element: Element) -> bool:
    kinds = f"{element.get('itemtype') or ''} {element.get('typeof') or ''}"
    return bool(_ARTICLE_TYPE.search(kinds)) or "WebPage" in kinds


def _is_listed(element: Element) -> bool:
    """Whether an article is described inside another one's data, or next to it."""
    for above in element.iterancestors():
        if above.tag in ("aside", "nav", "li", "footer"):
            return True
        if _is_thing(above) and _ARTICLE_TYPE.search(f"{above.get('itemtype') or ''} {above.get('typeof') or ''}"):
            return True
    return False
