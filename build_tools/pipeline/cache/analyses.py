"""JSON kept by the hash of all that it was made of: analyses of articles, how they were parsed, pictures of cards."""

from __future__ import annotations

import json
import os
import time
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_tools.pipeline.cache.digests import sealed, unsealed
from build_tools.pipeline.cache.snapshot import FolderSnapshot

_LEVEL = 1
"""Of compression: a record takes a fifth of its room, and the least time."""


@dataclass(frozen=True)
class Analyses:
    """A folder of compressed JSON by key. Several processes may use it at once."""

    folder: Path

    def __contains__(self, key: str) -> bool:
        """Return whether something is kept under a key; only `get` tells whether it can be read."""
        return self._path(key).is_file()

    def get(self, key: str) -> Any | None:  # noqa: ANN401 - whatever was put there
        """Return what was kept under a key, None where there is nothing or it is damaged."""
        path = self._path(key)
        try:
            packed = unsealed(path.read_bytes(), key)
            record = None if packed is None else json.loads(zlib.decompress(packed))
        except (OSError, ValueError, zlib.error):
            return None
        with suppress(OSError):
            os.utime(path)  # used: `trim` removes what was not for longest
        return record

    def put(self, key: str, record: object) -> None:
        """Keep a record.

        Raises:
            OSError: It can't be written.
        """
        packed = zlib.compress(json.dumps(record).encode(), _LEVEL)
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(f".{os.getpid()}.tmp")  # several processes may put the same
        try:
            half.write_bytes(sealed(packed, key))
            half.replace(path)
            os.utime(self.folder)  # by which `trim` knows that it has to look
        except OSError:
            half.unlink(missing_ok=True)
            raise

    def trim(self, megabytes: float) -> None:
        """Remove the records used longest ago until the folder holds at most so much.

        Where nothing was put there since the last time, thousands of files need not be looked at.
        """
        note, limit, now = self.folder.with_name(f"{self.folder.name}-trimmed"), str(megabytes), time.time_ns()
        with suppress(OSError):
            if note.stat().st_mtime_ns > self.folder.stat().st_mtime_ns and note.read_text() == limit:
                return
        kept = []
        for entry in FolderSnapshot().files(str(self.folder)):
            with suppress(FileNotFoundError):  # another run trims as well
                state = entry.stat()
                kept.append((state.st_mtime_ns, entry.path, state.st_size))
        over = sum(size for *_, size in kept) - megabytes * 1_000_000
        for _, path, size in sorted(kept):
            if over <= 0:
                break
            Path(path).unlink(missing_ok=True)
            over -= size
        with suppress(OSError):
            note.write_text(limit)
            os.utime(note, ns=(now, now))  # what was put there meanwhile is newer

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}.json.z"
