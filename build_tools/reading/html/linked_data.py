"""The JSON-LD of a page → the description of the article that the page is about.

Descriptions stand alone, in lists, in @graph, under mainEntity; they name one another by @id; the articles of related
links are described too. The page's own is the one with the page's address or heading, or the only one that isn't
listed.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from build_tools.models import words
from build_tools.reading.plain import unescaped

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

Node = Mapping[str, Any]

_ARTICLE = re.compile(r"\w*Article|\w*Posting|Report|Review")
_NO_ARTICLE = frozenset({"JobPosting"})
_PREFIX = re.compile(r"^(?:https?://(?:www\.)?schema\.org/|schema:)")
_LISTS = frozenset(
    {
        "itemListElement", "relatedLink", "hasPart", "significantLink", "mentions", "citation", "isBasedOn", "about",
        "comment",
    }
    | {"liveBlogUpdate", "subjectOf", "isRelatedTo", "recommendation", "review", "exampleOfWork", "blogPost"}
)  # fmt: skip
"""Properties whose articles are others than the page's."""
_MOST_NODES = 20_000
_DEEPEST = 40


class LinkedData:
    """What a page's JSON-LD says."""

    def __init__(self, page: Element) -> None:
        self._ids: dict[str, dict[str, Any]] = {}
        self._found: list[tuple[Node, bool, bool]] = []
        """Each thing, whether it is listed among others, and whether a page names it as its main thing."""
        for script in page.iter("script"):
            if "ld+json" in (script.get("type") or "").lower():
                self._collect(_loaded(script.text or ""))

    def _collect(self, given: object) -> None:
        waiting: deque[tuple[object, bool, bool, int]] = deque([(given, False, False, 0)])
        while waiting and len(self._found) < _MOST_NODES:
            thing, listed, main, depth = waiting.popleft()
            if depth > _DEEPEST:
                continue
            if isinstance(thing, list):
                waiting += [(item, listed, main, depth + 1) for item in thing]
            elif isinstance(thing, dict):
                self._found.append((thing, listed, main))
                if isinstance(own := thing.get("@id"), str) and len(thing) > 1:
                    self._ids.setdefault(own, {}).update(thing)
                for key, value in thing.items():
                    if isinstance(value, (dict, list)):
                        inner = listed or key in _LISTS
                        waiting.append((value, inner, key == "mainEntity" and not listed, depth + 1))

    def resolved(self, value: object) -> object:
        """Return the thing that a value is or names by its @id."""
        if isinstance(value, str) and value in self._ids:
            return self._ids[value]
        if isinstance(value, dict) and isinstance(own := value.get("@id"), str) and own in self._ids:
            return {**self._ids[own], **value}
        return value

    def article(self, addresses: set[str], headings: set[str]) -> Node | None:
        """Return the description of the page's article.

        Args:
            addresses: the page's addresses as the page states them elsewhere, without scheme and query (`address_key`).
            headings: its headings and titles, folded (`heading_key`).
        """
        mains = {self._own_id(thing) for thing, _, main in self._found if main} - {""}
        ranked: list[tuple[int, int, Node]] = []
        candidates = [(thing, listed, main) for thing, listed, main in self._found if _is_article(thing)]
        free = [thing for thing, listed, _ in candidates if not listed]
        for order, (thing, listed, main) in enumerate(candidates):
            own = {
                address_key(text) for key in ("url", "mainEntityOfPage", "@id") for text in self.addresses(thing, key)
            }
            heading = heading_key(" ".join(self.strings(thing.get("headline") or thing.get("name"))))
            same_address = bool(own & addresses)
            same_heading = bool(heading) and any(same_words(heading, other) for other in headings)
            is_main = main or self._own_id(thing) in mains
            differs = bool(own and addresses and not same_address) or bool(heading and headings and not same_heading)
            if listed and not (same_address or same_heading):
                continue
            if not (same_address or same_heading or is_main) and (differs or len(free) > 1):
                continue
            ranked.append((-(4 * same_address + 3 * same_heading + 2 * is_main - 2 * listed), order, thing))
        return min(ranked, key=lambda each: each[:2])[2] if ranked else None

    def _own_id(self, thing: Node) -> str:
        own = thing.get("@id")
        return own if isinstance(own, str) else ""

    def described(self, *kinds: str) -> Iterator[Node]:
        """Return the descriptions of things of some types that aren't listed among others."""
        for thing, listed, _ in self._found:
            if not listed and set(kinds) & set(types(thing)):
                yield thing

    def addresses(self, thing: Node, key: str) -> list[str]:
        """Return the addresses in a property: itself one, or a thing with one."""
        value = thing.get(key)
        values = value if isinstance(value, list) else [value]
        found = [item.get("url") or item.get("@id") if isinstance(item, dict) else item for item in values]
        return [item for item in found if isinstance(item, str) and item]

    def strings(self, value: object, depth: int = 0) -> list[str]:
        """Return the strings in a value: one, a thing with a name, a reference, or a list."""
        if depth > 4:
            return []
        value = self.resolved(value)
        if isinstance(value, list):
            return [text for item in value for text in self.strings(item, depth + 1)]
        if isinstance(value, dict):
            parts = [value.get("givenName"), value.get("familyName")]
            whole = " ".join(map(str, parts)) if all(isinstance(part, str) for part in parts) else None
            return self.strings(value.get("name") or whole or value.get("@value"), depth + 1)
        return [clean] if isinstance(value, str) and (clean := unescaped(value)) else []


def types(thing: Node) -> list[str]:
    """Return a thing's types without their address."""
    given = thing.get("@type")
    return [_PREFIX.sub("", kind) for kind in (given if isinstance(given, list) else [given]) if isinstance(kind, str)]


def _is_article(thing: Node) -> bool:
    return any(_ARTICLE.fullmatch(kind) and kind not in _NO_ARTICLE for kind in types(thing))


def _loaded(text: str) -> object:
    text = re.sub(
        r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/)\s*$", "", text
    ).strip()
    try:
        return json.loads(text.rstrip(";"), strict=False, object_pairs_hook=_with_short_keys)
    except (ValueError, RecursionError):
        return None  # a page with broken linked data states nothing by it


def _with_short_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make a thing of its properties, which may be named by their addresses."""
    return {_PREFIX.sub("", key): value for key, value in pairs}


def address_key(address: str) -> str:
    """Write an address without what makes no difference: scheme, www, query, fragment, the last slash."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}"


def heading_key(heading: str) -> str:
    """Fold a heading to its words."""
    return " ".join(words(heading.casefold().replace("’", "'")))


def same_words(a: str, b: str) -> bool:
    """Return whether two folded headings are one: equal, one at the beginning of the other, or most words in common."""
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    if long == short or (f"{long} ".startswith(f"{short} ") and len(short.split()) >= 2):
        return True
    one, two = set(a.split()), set(b.split())
    return len(one & two) >= 0.6 * len(one | two)
