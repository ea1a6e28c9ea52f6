"""What an HTML page states about the article on it: JSON-LD first, then meta elements, then the page's own elements."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from build_tools.models import Basis, Known, Metadata
from build_tools.models.ids import make_id

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_ARTICLE = re.compile(
    r"(?:News|Reportage|Analysis|Opinion|Background|Review|Satirical)?(?:News)?Article|BlogPosting|LiveBlogPosting"
)
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_ADDRESS = re.compile(r"https?://[^\s<>\"']{1,1000}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_PATTERNS = {"url": _ADDRESS, "language": _LANGUAGE}
_LONGEST = 500
_META = {
    "headline": ("og:title", "twitter:title", "dc.title"),
    "date": (
        "article:published_time",
        "og:published_time",
        "date",
        "dc.date",
        "dc.date.issued",
        "parsely-pub-date",
        "pubdate",
    ),
    "author": ("author", "article:author", "dc.creator", "parsely-author"),
    "url": ("og:url",),
}


def plain(text: str) -> str:
    """Fold white space and take out what no text may hold: control characters and halves of surrogate pairs."""
    return " ".join(_INVISIBLE.sub("", text).split())


def page_metadata(page: Element) -> Metadata:
    """Give what a page states about its article.

    Args:
        page: the page as an lxml element.
    """
    known = {key: Known(value=value[:_LONGEST], basis=Basis.STATED) for key, value in _stated(page).items()}
    return Metadata(**known)


def page_outlet(page: Element) -> str | None:
    """Give the site's name as the page states it, made an id; None where it doesn't."""
    return make_id(_meta(page, ("og:site_name",))) or None


def _stated(page: Element) -> dict[str, str]:
    """Give all that is stated; of two statements of one thing the one in the more telling place."""
    headings = [plain(heading.text_content()) for heading in page.iter("h1")]
    canonical = [link.get("href", "") for link in page.iter("link") if link.get("rel", "").lower() == "canonical"]
    linked = next((_from_linked_data(item) for item in _linked_data(page)), {})
    elements = {
        "headline": headings[0] if len(headings) == 1 else "",
        "url": canonical[0] if canonical else "",
        "language": page.get("lang", ""),
    }
    metas = {key: _meta(page, names) for key, names in _META.items()}
    usable: dict[str, str] = {}
    for layer in (elements, metas, linked):
        usable |= {key: value for key, given in layer.items() if (value := _usable(key, given))}
    return usable


def _usable(key: str, value: str) -> str:
    """Give a value as we write it; '' where it isn't what its name says."""
    if key == "date":
        return _day(value)
    pattern = _PATTERNS.get(key)
    return value if pattern is None or pattern.fullmatch(value) else ""


def _meta(page: Element, names: tuple[str, ...]) -> str:
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        found.setdefault(name, plain(element.get("content", "")))
    return next((found[name] for name in names if found.get(name)), "")


def _linked_data(page: Element) -> Iterator[Mapping[str, object]]:
    """Give the descriptions of an article in the page's JSON-LD."""
    for script in page.iter("script"):
        if script.get("type", "").lower() != "application/ld+json":
            continue
        try:
            given = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue  # a page with broken linked data states nothing by it
        for item in given if isinstance(given, list) else [given]:
            graph = item.get("@graph", [item]) if isinstance(item, dict) else []
            for node in graph if isinstance(graph, list) else []:
                if isinstance(node, dict) and any(_ARTICLE.fullmatch(kind) for kind in _strings(node.get("@type"))):
                    yield node


def _from_linked_data(item: Mapping[str, object]) -> dict[str, str]:
    page = item.get("mainEntityOfPage")
    return {
        "headline": plain(" ".join(_strings(item.get("headline")))),
        "date": plain(" ".join(_strings(item.get("datePublished")))),
        "author": plain(", ".join(_strings(item.get("author")))),
        "url": plain(" ".join(_strings(item.get("url") or (page.get("@id") if isinstance(page, dict) else page)))),
        "language": plain(" ".join(_strings(item.get("inLanguage")))),
    }


def _strings(value: object) -> list[str]:
    """Give the strings in a value that may be one, a thing with a name, or a list of either."""
    values = value if isinstance(value, list) else [value]
    named = [item.get("name") if isinstance(item, dict) else item for item in values]
    return [item for item in named if isinstance(item, str)]


def _day(value: str) -> str:
    try:
        return datetime.datetime.fromisoformat(value).date().isoformat()
    except ValueError:
        return ""
