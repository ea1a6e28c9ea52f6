"""What was rendered of the parts of the site: a pack each, bound to the key that it was made under.

    rendered/<part>.pack     its files; damaged, or made under another key, it is as good as absent
    rendered/<part>.search   its entries in the search index, joined with the others' without opening packs

What the whole must know of parts, and what is in place in a folder, are rows of the store.

What is in a pack is for pipeline/publishing/packs.py.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from build_tools.pipeline.cache import RENDERED
from build_tools.pipeline.cache.digests import sealed, unsealed
from build_tools.sheets.files.atomic import write


class Packs:
    """The packs of a project."""

    def __init__(self, root: Path) -> None:
        """Open them; `root` is the project."""
        self._folder = root / RENDERED

    def unfinished(self, site: str) -> Path:
        """Return the folder of files that are not yet in place in a folder of the site; `site` is that one's name."""
        return self._folder / f"{site}.unfinished"

    def get(self, part: str, key: str) -> bytes | None:
        """Return a part's pack as bytes; None where none is kept under this key."""
        with suppress(OSError):
            return unsealed(self._file(part).read_bytes(), key)
        return None

    def put(self, part: str, key: str, pack: bytes) -> None:
        """Keep a part's pack in place of the last one.

        Raises:
            OSError: It can't be written.
        """
        write(self._file(part), sealed(pack, key), lasting=False)

    def put_entries(self, part: str, entries: str) -> int:
        """Keep a part's entries in the search index; return their size in bytes."""
        data = entries.encode()
        write(self._folder / f"{part}.search", data, lasting=False)
        return len(data)

    def entries(self, part: str, size: int) -> bytes | None:
        """Return a part's entries in the search index; None where they are lost."""
        with suppress(OSError), open(f"{self._folder}/{part}.search", "rb", buffering=0) as file:  # noqa: PTH123
            data = file.read(size + 1)  # done by the thousand: no more than that is asked of the system
            return data if len(data) == size else None
        return None

    def keep_only(self, parts: Iterable[str]) -> None:
        """Forget all other parts."""
        names = {f"{part}{ending}" for part in parts for ending in (".pack", ".search")}
        with suppress(FileNotFoundError):
            for name in os.listdir(self._folder):  # noqa: PTH208
                if name.endswith((".pack", ".search")) and name not in names:
                    (self._folder / name).unlink()

    def _file(self, part: str) -> Path:
        return self._folder / f"{part}.pack"
