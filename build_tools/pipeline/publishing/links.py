"""The site's links to itself: every page, file and place on a page that one leads to must be there.

    a page's HTML ─▶ the links and ids in it, kept with it
    a part's links ─┬─ within the part ─▶ checked with the part
                    └─ to another part ─▶ checked when either of the two has changed

MkDocs sees the links of Markdown alone; nearly all of ours stand in HTML.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from build_tools.pipeline.publishing.packs import Pack
from build_tools.pipeline.publishing.paths import part_of

_TAG = re.compile(rb"""<[a-zA-Z][^<>"']*+(?:(?:"[^"]*"|'[^']*')[^<>"']*+)*+>""")
"""A tag with its attributes, whose values may hold anything but their own quotation mark."""
_ATTRIBUTE = re.compile(rb"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?""")
"""An attribute with its whole value, so that what a value holds is not taken for another attribute."""
_OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


def links_and_anchors(page: bytes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what a page links to, without what lies outside of the site, and the ids in it; both as they are written.

    What looks like an attribute counts only where it stands in a tag.
    """
    links: dict[str, None] = {}
    anchors: dict[str, None] = {}
    for tag in dict.fromkeys(_TAG.findall(page)):
        for is_link, text in _links_and_anchors_of(tag):
            (links if is_link else anchors)[text] = None
    return tuple(links), tuple(anchors)


@lru_cache(maxsize=4096)
def _links_and_anchors_of(tag: bytes) -> tuple[tuple[bool, str], ...]:
    """Return those of one tag, each with whether it is a link; most tags stand on many pages, and have none."""
    found = []
    for name, double, single, bare in _ATTRIBUTE.findall(tag):
        if name.lower() in {b"href", b"src"}:
            found.append((True, _text(double or single or bare).strip()))
        elif name.lower() in {b"id", b"name"}:
            found.append((False, _text(double or single or bare)))
    return tuple(found)


def _text(value: bytes) -> str:
    return html.unescape(value.decode("utf-8", "replace"))


class Broken(NamedTuple):
    """A link that leads nowhere."""

    part: str
    page: str
    """The file of the site that it stands in."""
    source: str
    """The Markdown that this was made of."""
    link: str
    why: str


class Target(NamedTuple):
    """Where a link leads."""

    path: str
    """A file below the site."""
    anchor: str


Files = Callable[[str], "LinkTargets"]
"""Returns what is known of a part."""


class LinkTargets(NamedTuple):
    """What a link into a part may lead to."""

    paths: frozenset[str]
    """All its files, below the site."""
    pack: Pack
    """Its pages."""

    @staticmethod
    def of(pack: Pack, paths: Iterable[str]) -> LinkTargets:
        """Return what is known of a part by its pack; `paths` are files that the site has besides."""
        return LinkTargets(frozenset({*pack, *paths}), pack)

    def fault(self, target: Target) -> str:
        """Return what is wrong with a link to here; empty where nothing is."""
        if target.path not in self.paths:
            return "there is no such page or file"
        anchor, page = target.anchor, self.pack.get(target.path)
        if not anchor or page is None or not page.source or anchor in page.exports.anchors:
            return ""
        return f"nothing on that page has the id `{anchor}`"


def target_of(link: str, page: str, address: str) -> Target | None:
    """Return where a link leads; None where that is outside of the site.

    Args:
        link: As it is written in the page.
        page: The page's file below the site.
        address: The site's public address, with a slash at its end; empty where it has none.
    """
    if address and link.startswith(address):
        link = "/" + link[len(address) :]
    elif _OUTSIDE.match(link):
        return None
    elif link.startswith("/"):
        link = "/" + link.removeprefix(_OUTSIDE_OF_PATH.sub("", address) or "/")
    path, _, anchor = link.partition("#")
    path = path.partition("?")[0]
    anchor = unquote(anchor.partition(":~:")[0])
    if not path:
        return Target(page, "" if anchor == "top" else anchor)
    return Target(_file_at(path, page.rpartition("/")[0]), anchor)


@lru_cache(maxsize=4096)
def _file_at(path: str, folder: str) -> str:
    """Return the file that a path leads to from a folder; the few that there are in an event are asked for often."""
    whole = path[1:] if path.startswith("/") else posixpath.join(folder, path)
    normal = posixpath.normpath(unquote(whole))
    if whole.endswith(("/", "/.", "/..")) or whole in ("", ".", ".."):
        normal = posixpath.normpath(f"{normal}/index.html")
    return normal


_OUTSIDE_OF_PATH = re.compile("^[a-z]+://[^/]*")


def check_part(part: str, pack: Pack, own: LinkTargets, address: str) -> tuple[list[Broken], list[str]]:
    """Check the links of a part.

    Args:
        part: Its name.
        pack: What was rendered of it.
        own: What is known of it.
        address: The site's public address; empty where it has none.

    Returns:
        What is broken within the part; and its links to other parts, as path#anchor, sorted.
    """
    broken: list[Broken] = []
    crossing: set[str] = set()
    exports = {page: made.exports for page, made in pack.items()}
    anchors = {page: frozenset(said.anchors) for page, said in exports.items()}
    for page, said in exports.items():
        for link in said.links:
            target = target_of(link, page, address)
            if target is None:
                continue
            if part_of(target.path) != part:
                crossing.add(f"{target.path}#{target.anchor}")
                continue
            is_there = target.anchor in anchors.get(target.path, ()) or (not target.anchor and target.path in own.paths)
            if not is_there and (fault := own.fault(target)):
                broken.append(Broken(part, page, pack[page].source, link, fault))
    return broken, sorted(crossing)


def check_crossing(links: Iterable[str], known: Files) -> Iterator[tuple[str, str]]:
    """Check links from part to part, each once however many pages it stands on.

    Args:
        links: As path#anchor.
        known: Returns what is known of a part; asked once for each, if it keeps the last.

    Yields:
        The link and what is wrong, for each that is broken.
    """
    for link in sorted(links):
        path, _, anchor = link.partition("#")
        if fault := known(part_of(path)).fault(Target(path, anchor)):
            yield link, fault
