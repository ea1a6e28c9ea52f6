"""Records kept from one run to the next under the hash of all that they depend on.

    inputs, model, lexicon, code ─key_of─▶ key ─▶ FOLDER/ke/y….json.z

Whatever changes gives another key, so nothing is ever out of date; what can't be read, or isn't what was put there, is
as good as absent. A record is compressed JSON behind its hash; `trim` keeps folders of them within a limit.
"""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_LEVEL = 1
"""Of compression: a record takes a fifth of its room, and the least time."""

_SEAL = hashlib.sha256().digest_size


def key_of(*parts: str) -> str:
    """Give the key of a record that depends on these and on nothing else."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True)
class Store:
    """A folder of records, made when first written to. Several processes may use it at once."""

    folder: Path

    def __contains__(self, key: str) -> bool:
        """Whether something is kept under a key; only `get` tells whether it can be read."""
        return self._path(key).is_file()

    def get(self, key: str) -> Any | None:  # noqa: ANN401 - whatever was put there
        """Give the record kept under a key, None where there is none or it is damaged."""
        path = self._path(key)
        try:
            held = path.read_bytes()
            seal, packed = held[:_SEAL], held[_SEAL:]
            record = json.loads(zlib.decompress(packed)) if seal == hashlib.sha256(packed).digest() else None
        except (OSError, ValueError, zlib.error):
            return None
        with suppress(OSError):
            os.utime(path)  # used: `trim` takes away what was not for longest
        return record

    def put(self, key: str, record: object) -> None:
        """Keep a record: written beside and moved into place, so that no reader sees half of it.

        Raises:
            OSError: It can't be written.
        """
        packed = zlib.compress(json.dumps(record).encode(), _LEVEL)
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(f".{os.getpid()}.tmp")
        try:
            half.write_bytes(hashlib.sha256(packed).digest() + packed)
            half.replace(path)
        except OSError:
            half.unlink(missing_ok=True)
            raise

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}.json.z"


def trim(folders: Iterable[Path], megabytes: float) -> None:
    """Take away the records used longest ago until folders together hold at most so much.

    What a killed process left unfinished counts, and goes as a record does.
    """
    kept = []
    for path in (path for folder in folders for path in folder.glob("*/*")):
        with suppress(FileNotFoundError):  # another run trims as well
            state = path.stat()
            kept.append((state.st_mtime_ns, path, state.st_size))
    over = sum(size for *_, size in kept) - megabytes * 1_000_000
    for _, path, size in sorted(kept):
        if over <= 0:
            break
        path.unlink(missing_ok=True)
        over -= size
