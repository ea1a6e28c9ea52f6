"""What files hold, by hash, without reading again those that nobody has touched since the last run.

    path ─stat─▶ as noted ─▶ the noted hash
                 else ─read─▶ hash ─▶ noted in .cache/contents.json

A note is trusted where a file's size, number and both its times are the same: the time of its content and that of its
record, which no program can set back. A file changed so lately that a second change might bear the same time is hashed
but not noted, as Git does with its index.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from build_tools.sheets.files.atomic import write

Touched: TypeAlias = tuple[int, int, int, int]
"""Size, time of change of the content and of the record, number."""

_MOST = 200_000_000
"""Bytes of a file that are hashed: no limit lets in a larger one, so what follows is read by nobody."""

_SETTLED_NS = 2_000_000_000
"""No file system that is in use counts in steps longer than two seconds."""


class Contents:
    """The hashes of files that were asked for, from run to run."""

    def __init__(self, file: Path) -> None:
        """Open the notes; `file` need not be there, and one that can't be read is made anew."""
        self._file = file
        self._noted: dict[str, tuple[Touched, str]] = {}
        self._asked: dict[str, tuple[Touched, str]] = {}
        with suppress(OSError, ValueError, TypeError, AttributeError):
            for path, (size, content, record, number, digest) in json.loads(file.read_bytes()).items():
                self._noted[path] = (size, content, record, number), digest
        self._asked = dict(self._noted)

    def of(self, path: str) -> str:
        """Give the SHA-256 of a file's content; "" where there is none."""
        try:
            state = os.stat(path)  # noqa: PTH116 - asked for thousands of times
        except OSError:
            return ""
        touched = state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino
        noted = self._noted.get(path)
        if noted is not None and noted[0] == touched:
            return noted[1]
        try:
            with Path(path).open("rb") as file:
                digest = hashlib.sha256(file.read(_MOST)).hexdigest()
        except IsADirectoryError:
            return ""
        self._noted[path] = touched, digest
        return digest

    def save(self) -> None:
        """Note what may be trusted in the next run; a folder that can't be written to only costs time."""
        if self._noted == self._asked:
            return
        settled = time.time_ns() - _SETTLED_NS
        lines = {path: [*t, digest] for path, (t, digest) in self._noted.items() if max(t[1], t[2]) < settled}
        with suppress(OSError):
            write(self._file, json.dumps(lines), lasting=False)
        self._asked = dict(self._noted)


@lru_cache(maxsize=4)
def contents_of(root: Path) -> Contents:
    """Give a project's contents; all stages of one run share them."""
    return Contents(root / ".cache" / "contents.json")


def files_below(folder: str, endings: tuple[str, ...], *, skip: tuple[str, ...] = ()) -> list[str]:
    """Give the files below a folder, by path, sorted; links to folders are not followed.

    Args:
        folder: Where to look; one that isn't there has no files.
        endings: How the files' names end.
        skip: Endings that are passed over.
    """
    found: list[str] = []
    with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                found += files_below(entry.path, endings, skip=skip)
            elif entry.name.endswith(endings) and not (skip and entry.name.endswith(skip)):
                found.append(entry.path)
    return sorted(found)


def stamp(contents: Contents, paths: Iterable[str]) -> str:
    """Hash the names and contents of files; an absent one counts by its name."""
    lines = (f"{os.path.basename(path)} {contents.of(path)}\n" for path in paths)  # noqa: PTH119
    return hashlib.sha256("".join(lines).encode("utf-8", "surrogateescape")).hexdigest()
