"""What was found out about an event the last time, kept while nothing changed that it depends on.

    files that count ─hash─▶ stamp ─┬─ the stamp kept beside the record ─▶ the record
                                    └─ another, or none ─▶ None: to be made anew

A record is JSON in .cache/<kind>/<event>.json, under a seal of itself and its stamp; .cache may be deleted at any time,
and a cache that can't be written to is only slow. Contents are compared, never times: a clone, a copy and a restored
file are what they hold.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias, cast

from build_tools.pipeline.contents import contents_of, files_below, stamp
from build_tools.sheets.files.atomic import write
from build_tools.sheets.files.folders import Folder

_CODE = Path(__file__).resolve().parents[1]

State: TypeAlias = Mapping[str, str]
"""The files of an event, with the hash of what each holds."""


def state_of(folder: Folder, texts: Path | None) -> State:
    """Give an event's state as it is now: its sheets, its machine files, the texts at hand (as in `Folder.text`)."""
    contents = contents_of(folder.root)
    sheets = files_below(str(folder.path), (".yml", ".json"))
    return {path: contents.of(path) for path in [*sheets, *folder.text_files(texts)]}


def named(state: State) -> str:
    """Name all of a state, wherever the project or the texts lie."""
    return "\n".join(sorted(f"{'/'.join(path.rsplit('/', 2)[1:])} {held}" for path, held in state.items()))


class Kept:
    """The records of one kind."""

    def __init__(self, root: Path, kind: str, *, code: Iterable[str], also: str = "") -> None:
        """Open the records.

        Args:
            root: The project.
            kind: A name for the kind of record; a folder's.
            code: The files of the program that a record depends on.
            also: Whatever else it depends on.
        """
        data = [str(root / "data" / name) for name in ("settings.yml", "outlets.yml")]
        pins = str(_CODE.parent / "requirements-site.txt")  # another version of a library may do otherwise
        self._contents = contents_of(root)
        self._folder = root / ".cache" / kind
        shared = [*code, pins, *data, *files_below(str(root / "data" / "lexicon"), (".yml",))]
        self.shared = f"{also} {sys.version} {stamp(self._contents, shared)}"
        """What every record depends on, as a hash."""

    def stamp(self, folder: Folder, texts: Path | None) -> str:
        """Give an event's stamp as it is now; `texts` as in `Folder.text`."""
        return self.stamp_in(state_of(folder, texts))

    def stamp_in(self, state: State) -> str:
        """Give the stamp that an event has in a state."""
        return self.stamp_of(named(state))

    def stamp_of(self, state: str) -> str:
        """Give the stamp of a state of anything else, which must name the whole of it."""
        return hashlib.sha256((self.shared + state).encode("utf-8", "surrogateescape")).hexdigest()

    def get(self, name: str, stamp: str) -> object | None:
        """Give what was kept under this stamp, None where there is nothing or not what was put there."""
        record = self.get_json(name, stamp)
        return None if record is None else cast("object", json.loads(record))

    def get_json(self, name: str, stamp: str) -> bytes | None:
        """Give it as JSON."""
        with suppress(OSError):
            seal, _, record = (self._folder / f"{name}.json").read_bytes().partition(b"\n")
            return record if seal == _seal(stamp, record) else None
        return None

    def put(self, name: str, stamp: str, record: object) -> None:
        """Keep a record, in place of the last one of its name."""
        self.put_json(name, stamp, json.dumps(record).encode())

    def put_json(self, name: str, stamp: str, record: bytes) -> None:
        """Keep a record that is JSON already."""
        with suppress(OSError):
            write(self._folder / f"{name}.json", b"%b\n%b" % (_seal(stamp, record), record), lasting=False)

    def keep_only(self, names: Iterable[str]) -> None:
        """Forget records of other names, so that the cache is never larger than the project."""
        files = {f"{name}.json" for name in names}
        with suppress(OSError):
            for name in os.listdir(self._folder):  # noqa: PTH208
                if name not in files:
                    (self._folder / name).unlink()
        self._contents.save()


def _seal(stamp: str, record: bytes) -> bytes:
    """Bind a record to its stamp: neither damage nor another stamp leaves the seal."""
    return hashlib.sha256(stamp.encode() + record).hexdigest().encode()


def code_of(*rooms: str) -> list[str]:
    """Give the files of the program's rooms, templates and all."""
    return [path for room in rooms for path in files_below(str(_CODE / room), ("",), skip=(".pyc",))]
