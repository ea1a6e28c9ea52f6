"""The hashes of files, trusted while nobody touches the files, and the keys that are made of them."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeAlias

from build_tools.pipeline.cache import DIGESTS
from build_tools.pipeline.cache.snapshot import SETTLED_NS
from build_tools.sheets.files.atomic import write

CODE = Path(__file__).resolve().parents[2]
"""The program."""

Touched: TypeAlias = tuple[int, int, int, int]
"""Size, time of change of the content and of the record, number."""

_MOST = 200_000_000
"""Bytes of a file that are hashed: no limit lets in a larger one, so what follows is read by nobody."""


def key_of(*parts: str) -> str:
    """Return the hash under which something is kept that depends on these parts and on nothing else."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


_SEAL = 2 * hashlib.sha256().digest_size
"""How long a seal is."""


def sealed(content: bytes, key: str = "") -> bytes:
    """Return content to be kept under a key, behind a hash of both, by which `unsealed` knows it again."""
    return _seal(content, key) + content


def unsealed(kept: bytes, key: str = "") -> bytes | None:
    """Return the content of what `sealed` made; None where it is damaged, or was made for another key."""
    content = kept[_SEAL:]
    return content if kept[:_SEAL] == _seal(content, key) else None


def _seal(content: bytes, key: str) -> bytes:
    made = hashlib.sha256(key.encode())
    made.update(content)
    return made.hexdigest().encode()


def file_digest(path: str) -> str:
    """Return the SHA-256 of a file's content; "" where there is none."""
    with suppress(OSError), open(path, "rb") as file:  # noqa: PTH123 - done thousands of times
        return hashlib.sha256(file.read(_MOST)).hexdigest()
    return ""


class Digests:
    """The SHA-256 of files, remembered while nobody touches them.

    A digest is trusted where a file's size, number and both its times are the same: the time of its content and that of
    its record, which no program can set back. A file changed so lately that a second change might bear the same time is
    hashed but not remembered, as Git does with its index.
    """

    def __init__(self, file: Path) -> None:
        """Open the digests kept in a file, which need not be there."""
        self._file = file
        self._known: dict[str, tuple[Touched, str]] = {}
        with suppress(OSError, ValueError, TypeError, AttributeError):
            for path, (size, content, record, number, digest) in json.loads(file.read_bytes()).items():
                self._known[path] = (size, content, record, number), digest
        self._saved = dict(self._known)

    def of(self, path: str) -> str:
        """Return the SHA-256 of a file's content; "" where there is none."""
        try:
            state = os.stat(path)  # noqa: PTH116 - asked for thousands of times
        except OSError:
            return ""
        touched = state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino
        known = self._known.get(path)
        if known is not None and known[0] == touched:
            return known[1]
        digest = file_digest(path)
        if not digest:
            return ""
        self._known[path] = touched, digest
        return digest

    def of_all(self, paths: Iterable[str]) -> str:
        """Return one hash of the names and contents of files; an absent one counts by its name."""
        return key_of(*(f"{os.path.basename(path)} {self.of(path)}" for path in paths))  # noqa: PTH119

    def save(self) -> None:
        """Remember what may be trusted in the next run; a folder that can't be written to only costs time."""
        if self._known == self._saved:
            return
        settled = time.time_ns() - SETTLED_NS
        lines = {path: [*t, digest] for path, (t, digest) in self._known.items() if max(t[1], t[2]) < settled}
        with suppress(OSError):
            write(self._file, json.dumps(lines), lasting=False)
        self._saved = dict(self._known)


@lru_cache(maxsize=4)
def digests_of(root: Path) -> Digests:
    """Return a project's digests; all stages of one run share them."""
    return Digests(root / DIGESTS)


def files_below(folder: str, endings: tuple[str, ...], *, skip_folders: Sequence[str] = ()) -> list[str]:
    """Return the files below a folder, by path, sorted; links to folders are not followed.

    Args:
        folder: Where to look; one that isn't there has no files.
        endings: How the files' names end.
        skip_folders: Names of folders that are skipped.
    """
    found: list[str] = []
    with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in skip_folders:
                    found += files_below(entry.path, endings, skip_folders=skip_folders)
            elif entry.name.endswith(endings):
                found.append(entry.path)
    return sorted(found)


@cache
def code_of(*rooms: str) -> str:
    """Return the hash of the program's code in some of its rooms."""
    files = [path for room in rooms for path in files_below(str(CODE / room), (".py",))]
    return digests_of(CODE.parent).of_all(files)
