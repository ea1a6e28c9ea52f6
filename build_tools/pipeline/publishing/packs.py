"""What was rendered of a part of the site, kept as one file: its pages, what the search knows of them, their links.

    Made (one a file of the site) ─▶ pack: a table as JSON, then the files one after another, compressed
    .cache/rendered/<part>.pack   ─▶ the same, if it was made of what it would be made of now
    .cache/rendered/<part>.search    its entries in the search index, joined with the others' without opening packs

A pack is bound to the key that it was made under; one that is damaged, or made under another key, is as good as absent.
"""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeAlias

from build_tools.pipeline.cache import FOLDER
from build_tools.pipeline.cache.digests import SEAL, seal
from build_tools.sheets.files.atomic import write

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


class Made(NamedTuple):
    """One file of the site as it was rendered."""

    source: str
    """The Markdown that it was made of, below content/pages; empty for a file of the theme."""
    made_of: str
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
        if not self.packed_exports:
            return Exports("", (), ())
        search, links, anchors = json.loads(zlib.decompress(self.packed_exports))
        return Exports(search, tuple(links), tuple(anchors))

    @staticmethod
    def file(content: bytes) -> Made:
        """Take in a file that is no page."""
        return Made("", "", digest_of(content), None, _packed(content))

    @staticmethod
    def page(source: str, made_of: str, content: bytes, boost: float | None, exports: Exports) -> Made:
        """Take in a page."""
        return Made(source, made_of, digest_of(content), boost, _packed(content), _packed(json.dumps(exports).encode()))


Pack: TypeAlias = Mapping[str, Made]
"""The files of a part, by path below the site."""


def digest_of(data: bytes) -> str:
    """Return the hash by which files of pages and of the site are compared."""
    return hashlib.sha256(data).hexdigest()[:32]


def _packed(content: bytes) -> bytes:
    return zlib.compress(content, _LEVEL)


def dumped(pack: Pack) -> bytes:
    """Return a pack as bytes."""
    table = [[path, *made[:4], len(made.packed), len(made.packed_exports)] for path, made in pack.items()]
    head = json.dumps(table).encode()
    files = (part for made in pack.values() for part in (made.packed, made.packed_exports))
    return b"".join([len(head).to_bytes(_COUNT, "big"), head, *files])


def loaded(data: bytes) -> dict[str, Made]:
    """Return the pack that `dumped` made bytes of."""
    at = _COUNT + int.from_bytes(data[:_COUNT], "big")
    pack = {}
    for path, source, made_of, digest, boost, size, exported in json.loads(data[_COUNT:at]):
        middle, end = at + size, at + size + exported
        pack[path] = Made(source, made_of, digest, boost, data[at:middle], data[middle:end])
        at = end
    return pack


class Packs:
    """The packs of a project."""

    def __init__(self, root: Path) -> None:
        """Open them; `root` is the project."""
        self.folder = root / FOLDER / "rendered"

    def get(self, part: str, key: str) -> bytes | None:
        """Return a part's pack as bytes; None where none is kept under this key."""
        with suppress(OSError):
            held = self._file(part).read_bytes()
            return held[SEAL:] if held[:SEAL] == seal(held[SEAL:], key) else None
        return None

    def put(self, part: str, key: str, pack: bytes) -> None:
        """Keep a part's pack in place of the last one.

        Raises:
            OSError: It can't be written.
        """
        write(self._file(part), seal(pack, key) + pack, lasting=False)

    def put_entries(self, part: str, entries: str) -> int:
        """Keep a part's entries in the search index; return their size in bytes."""
        data = entries.encode()
        write(self.folder / f"{part}.search", data, lasting=False)
        return len(data)

    def entries(self, part: str, size: int) -> bytes | None:
        """Return a part's entries in the search index; None where they are lost."""
        with suppress(OSError):
            held = (self.folder / f"{part}.search").read_bytes()
            return held if len(held) == size else None
        return None

    def keep_only(self, parts: Iterable[str]) -> None:
        """Forget all other parts."""
        names = {f"{part}{ending}" for part in parts for ending in (".pack", ".search")}
        with suppress(FileNotFoundError):
            for name in os.listdir(self.folder):  # noqa: PTH208
                if name.endswith((".pack", ".search")) and name not in names:
                    (self.folder / name).unlink()

    def _file(self, part: str) -> Path:
        return self.folder / f"{part}.pack"
