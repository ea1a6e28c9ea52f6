"""What was rendered of a part of the site, kept as one file: its pages, what the search knows of them, their links.

    RenderedFile (one a file of the site) ─▶ pack: a table as JSON, then the files one after another, compressed

Where packs are kept, and under which key, is for pipeline/cache/packs.py.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple, TypeAlias

_LEVEL = 1
"""Of compression: the least time, and a sixth of the room."""
_COUNT = 8
"""Bytes that say how long the table is."""


class Exports(NamedTuple):
    """What a page says to the rest of the site."""

    search: str
    """Its entries in the search index: JSON objects with commas between."""
    links: tuple[str, ...]
    """The links to the site's own pages and files, as they are written in it."""
    anchors: tuple[str, ...]
    """The ids that a link may point at."""


class RenderedFile(NamedTuple):
    """One file of the site as it was rendered."""

    source: str
    """The Markdown that it was made of, below content/pages; empty for a file of the theme."""
    source_digest: str
    """The hash of that."""
    digest: str
    """The hash of its content."""
    boost: float | None
    """How heavily the search weighs it, where that is said."""
    packed: bytes
    """Its content, compressed."""
    packed_exports: bytes = b""
    """What it says to the rest of the site, compressed; nothing for what is no page."""

    @property
    def content(self) -> bytes:
        """Its bytes."""
        return zlib.decompress(self.packed)

    @property
    def exports(self) -> Exports:
        """What it says to the rest of the site."""
        return _exports(self.packed_exports) if self.packed_exports else Exports("", (), ())

    @staticmethod
    def file(content: bytes) -> RenderedFile:
        """Take in a file that is no page."""
        return RenderedFile("", "", digest_of(content), None, _packed(content))

    @staticmethod
    def page(source: str, source_digest: str, content: bytes, boost: float | None, exports: Exports) -> RenderedFile:
        """Take in a page."""
        return RenderedFile(
            source, source_digest, digest_of(content), boost, _packed(content), _packed(json.dumps(exports).encode())
        )


Pack: TypeAlias = Mapping[str, RenderedFile]
"""The files of a part, by path below the site."""


def digest_of(data: bytes) -> str:
    """Return the hash by which files of pages and of the site are compared."""
    return hashlib.sha256(data).hexdigest()[:32]


def _packed(content: bytes) -> bytes:
    return zlib.compress(content, _LEVEL)


@lru_cache(maxsize=64)
def _exports(packed: bytes) -> Exports:
    """Unpack what a page says; all pages of an event are asked again and again, one event at a time."""
    search, links, anchors = json.loads(zlib.decompress(packed))
    return Exports(search, tuple(links), tuple(anchors))


def dumped(pack: Pack) -> bytes:
    """Return a pack as bytes."""
    table = [[path, *made[:4], len(made.packed), len(made.packed_exports)] for path, made in pack.items()]
    head = json.dumps(table).encode()
    files = (part for made in pack.values() for part in (made.packed, made.packed_exports))
    return b"".join([len(head).to_bytes(_COUNT, "big"), head, *files])


def loaded(data: bytes) -> dict[str, RenderedFile]:
    """Return the pack that `dumped` made bytes of."""
    at = _COUNT + int.from_bytes(data[:_COUNT], "big")
    pack = {}
    for path, source, source_digest, digest, boost, size, exported in json.loads(data[_COUNT:at]):
        middle, end = at + size, at + size + exported
        pack[path] = RenderedFile(source, source_digest, digest, boost, data[at:middle], data[middle:end])
        at = end
    return pack
