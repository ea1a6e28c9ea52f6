"""What runs note of the events and of the whole, in one file: rows by kind and name, each written by itself.

    kind, name ─▶ text, sealed        SQLite, so that an edit of one event writes the rows of that event alone

What is changed together is there together or not at all, whenever a run is killed. A row that is damaged is as good as
absent; a file that is not SQLite's, or of another make, is removed, and everything is made again. The file is open
for a moment at a time: it may be deleted, and the process copied, between any two. It uses the standard library alone:
it is read before a build knows whether there is anything to do.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path

from build_tools.pipeline.cache import NOTED

_TABLE = "noted (kind TEXT, name BLOB, text BLOB, seal INTEGER, PRIMARY KEY (kind, name))"
_SCHEMA = [(f"CREATE TABLE {_TABLE}".encode(),), (None,)]
"""All that the file may hold, the key's index with it: no other version's table, and nothing that acts by itself."""
_ASKED = "SELECT name, text, seal FROM noted WHERE kind = ?"
_PATIENCE_SECONDS = 10
"""How long a run waits for another that is just writing."""


class Rows(Mapping[str, str]):
    """The rows of a kind by name, as they were when they were read; each is proved when it is asked for."""

    def __init__(self, kind: str, rows: Iterable[tuple[bytes, bytes, int]]) -> None:
        """Take what was read."""
        self._kind = kind
        self._rows = {os.fsdecode(name): (text, seal) for name, text, seal in rows if isinstance(name, bytes)}

    def __getitem__(self, name: str) -> str:
        """Return a row.

        Raises:
            KeyError: There is none, or it is damaged.
        """
        text, seal = self._rows[name]
        if not isinstance(text, bytes) or seal != _seal(self._kind, name, text):
            raise KeyError(name)
        return text.decode("utf-8", "surrogateescape")

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class Store:
    """The file of a project."""

    def __init__(self, file: Path) -> None:
        """Take the file, which need not be there."""
        self._file = file
        self._is_lost = False

    def is_lost(self) -> bool:
        """Return whether the file was found damaged, and removed, since this was last asked."""
        is_lost, self._is_lost = self._is_lost, False
        return is_lost

    def all(self, kind: str) -> Rows:
        """Return the rows of a kind; none where there is no file, or none that can be read."""
        return Rows(kind, self._found(_ASKED, (kind,)))

    def some(self, kind: str, names: Iterable[str]) -> Rows:
        """Return those rows of a kind that have one of these names."""
        return Rows(kind, self._found(f"{_ASKED} AND name = ?", *((kind, os.fsencode(name)) for name in names)))

    def get(self, kind: str, name: str) -> str | None:
        """Return a row; None where there is none, or it is damaged."""
        return self.some(kind, [name]).get(name)

    def change(self, rows: Iterable[tuple[str, str, str | None]]) -> None:
        """Put rows, by kind and name, in the place of those that there were; None takes one away.

        Raises:
            OSError: They can't be written, and none is.
        """
        put, gone = [], []
        for kind, name, text in rows:
            if text is None:
                gone.append((kind, os.fsencode(name)))
            else:
                data = text.encode("utf-8", "surrogateescape")
                put.append((kind, os.fsencode(name), data, _seal(kind, name, data)))
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._opened() as file:
            file.execute("BEGIN IMMEDIATE")
            file.executemany("DELETE FROM noted WHERE kind = ? AND name = ?", gone)
            file.executemany("INSERT OR REPLACE INTO noted VALUES (?, ?, ?, ?)", put)
            file.execute("COMMIT")

    def _found(self, asked: str, *given: tuple[str | bytes, ...]) -> list[tuple[bytes, bytes, int]]:
        with suppress(OSError):
            if self._file.exists():
                with self._opened() as file:
                    return [row for each in given for row in file.execute(asked, each)]
        return []

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """Open the file for a moment, begun anew where it is of another make.

        Raises:
            OSError: It can't be opened or written, or it is damaged; then it is removed.
        """
        file = None
        try:
            file = self._connected()
            schema = file.execute("SELECT sql FROM sqlite_master").fetchall()
            if schema not in ([], _SCHEMA):
                file.close()
                self._remove()
                file = self._connected()
            if schema != _SCHEMA:
                file.execute("PRAGMA page_size = 16384")  # a row is some kilobytes long
                file.execute(f"CREATE TABLE IF NOT EXISTS {_TABLE}")  # another run may begin it at the same time
            yield file
        except sqlite3.OperationalError as error:  # no such folder, no room, no right, another run that writes for long
            raise OSError(str(error)) from error
        except sqlite3.DatabaseError as error:
            self._is_lost = True
            self._remove()
            raise OSError(str(error)) from error
        finally:
            if file is not None:
                file.close()

    def _connected(self) -> sqlite3.Connection:
        file = sqlite3.connect(self._file, timeout=_PATIENCE_SECONDS, isolation_level=None)
        file.text_factory = bytes
        file.execute("PRAGMA synchronous = OFF")  # what a loss of power damages is made again
        file.execute("PRAGMA secure_delete = ON")  # of an event that is removed no word is left
        return file

    def _remove(self) -> None:
        for name in (self._file.name, f"{self._file.name}-journal"):
            with suppress(OSError):
                self._file.with_name(name).unlink()


@lru_cache(maxsize=4)
def store_of(root: Path) -> Store:
    """Return a project's store; all stages of one run share it."""
    return Store(root / NOTED)


def _seal(kind: str, name: str, text: bytes) -> int:
    """Return what tells a damaged row: of its text, and of where it belongs."""
    return zlib.crc32(text, zlib.crc32(f"{kind}\0{name}".encode("utf-8", "surrogateescape")))
