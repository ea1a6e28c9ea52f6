"""The files of a pile: found in a folder, and kept as sketches so that none is read again while it holds the same.

folder ─▶ files in order of their paths ─as they were, else by hash─▶ kept ─▶ sketch
                           else ─▶ read, in processes or on a cluster ─▶ sketch ─▶ kept
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias, cast

from build_tools.gathering import Pile, Sketch, sketch
from build_tools.models import Limits, Problem, Severity
from build_tools.models.decode import MEGABYTE
from build_tools.models.problem import InputError, cure_of
from build_tools.pipeline.cache import SKETCHES
from build_tools.pipeline.cache.digests import Touched, code_of, key_of, sealed, unsealed
from build_tools.pipeline.cache.snapshot import SETTLED_NS
from build_tools.pipeline.workers import Given, Workers
from build_tools.reading import HEAD, ONE, TEXT, Source, article_of, is_shown, kind_of_file, seems
from build_tools.sheets.files.atomic import write

TOGETHER = 32
"""Files read as one lot."""
IN_HAND = 16_000_000
"""Bytes of files that are held at once while they wait to be read."""
ENOUGH = 1_000
"""Files from which on processes pay: each takes a second or so to start, and reads several hundred in that time."""
MOST_KEPT = 8
"""Folders whose sketches are kept."""
FEW = 0.25
"""Share of a pile's articles up to which those that came later are kept in a file of their own: it is soon written."""

NOT_SEEN: Touched = (-1, -1, -1, -1)
"""In place of what the system notes of a file that can't be read."""
Seen: TypeAlias = tuple[int, int, int, int, str]
"""Size, times and number of a file as the system notes them, and its key."""


class PileFile(NamedTuple):
    """A file of the pile."""

    name: str
    """Its path below the folder, with `/`."""
    path: str
    """Its path, the folder's before it."""
    key: str
    """A hash of its format and of what it holds."""


class Reading(NamedTuple):
    """How files are read."""

    limits: Limits
    any_language: bool
    """Whether articles in other languages than English are read, too."""


Read = Sketch | list[Problem]
"""What came of a file."""


@dataclass(frozen=True)
class ReadPile:
    """A pile that was read."""

    files: list[PileFile]
    """Those that could be read, in order of their paths."""
    pile: Pile
    """Their sketches, in the same order; files that hold the same have one each."""
    problems: list[Problem]


def read_pile(kept: KeptSketches, folder: Path, workers: Workers) -> ReadPile:
    """Read the files below a folder, those that were not read before.

    Args:
        kept: The sketches of those that were.
        folder: Where the files are; hidden ones are skipped, links that lead out of it refused.
        workers: Where they are read; what comes of it is the same wherever that is.

    Raises:
        InputError: There is no such folder.
        WorkerLostError: A worker is gone.
    """
    reading = kept.reading
    first, later, seen = kept.load()
    before = len(later)
    new = _NewFiles(first, later, reading, workers)
    problems: list[Problem] = []
    files: list[PileFile] = []
    now: dict[str, Seen] = {}
    before_name = str(folder / "_").removesuffix("_")
    for found in _walk(folder):
        path = before_name + found.name.replace("/", os.sep)
        key = _key_seen(seen.get(found.name), found)
        if key is None or key not in new.known:
            source = found.fault or _source(Path(path), reading.limits)
            if isinstance(source, Problem):
                problems.append(source)
                continue
            key = key_of(source.kind, hashlib.sha256(source.data).hexdigest())
            new.add(key, source)
        files.append(PileFile(found.name, path, key))
        now[found.name] = *found.touched, key
    new.read_waiting()
    pile = first.joined(later)
    numbers = {key: number for number, key in enumerate(pile.keys)}
    # Of two files that hold the same each has the problem.
    problems += [one._replace(file=file.path) for file in files for one in new.refused.get(file.key, ())]
    usable = [file for file in files if file.key in numbers]
    chosen = [numbers[file.key] for file in usable]
    if len(later) != before or now != seen:
        used = sorted(set(chosen))
        if len(pile) - len(used) + len(later) > FEW * len(first):
            kept.save_first(pile.select(used))
            later = Pile()
        kept.save_later(later, now)
    return ReadPile(usable, pile.select(chosen), problems)


class _NewFiles:
    """The files that are new to a pile: they wait until they are many, then are read together."""

    def __init__(self, first: Pile, later: Pile, reading: Reading, workers: Workers) -> None:
        self.known = {*first.keys, *later.keys}
        """The keys of what need not be read, since it is in the pile, refused, or waits."""
        self.refused: dict[str, list[Problem]] = {}
        """What is wrong with those that can't be used."""
        self._later, self._reading, self._workers = later, reading, workers
        self._waiting: dict[str, Source] = {}
        self._size = 0

    def add(self, key: str, source: Source) -> None:
        """Queue a file for reading, unless one with the same content is queued."""
        if key not in self.known:
            self.known.add(key)
            self._waiting[key] = source
            self._size += len(source.data)
            if self._size > IN_HAND:
                self.read_waiting()

    def read_waiting(self) -> None:
        """Read the files that wait; put their sketches into the pile, or note why one can't be made."""
        waiting, self._waiting, self._size = self._waiting, {}, 0
        if waiting:
            spread = self._workers.cluster or self._workers.jobs or len(waiting) >= ENOUGH
            workers = self._workers if spread else replace(self._workers, jobs=1)
            made = dict(zip(waiting, _read(list(waiting.values()), self._reading, workers), strict=True))
            self._later.add((key, each) for key, each in made.items() if isinstance(each, Sketch))
            self.refused.update((key, each) for key, each in made.items() if not isinstance(each, Sketch))


def _read(sources: Sequence[Source], reading: Reading, workers: Workers) -> Iterator[Read]:
    lots = [sources[start : start + TOGETHER] for start in range(0, len(sources), TOGETHER)]
    for made in workers.map(Given(sketch_lot, reading), lots, "articles read", [len(lot) for lot in lots]):
        yield from made


def sketch_lot(reading: Reading, lot: Sequence[Source]) -> list[Read]:
    """Read and sketch a lot of files, wherever this runs."""
    return [_sketched(source, reading) for source in lot]


def _sketched(source: Source, reading: Reading) -> Read:
    limits, any_language = reading
    try:
        return sketch(article_of(source, "article", name=source.name, limits=limits, any_language=any_language))
    except InputError as error:
        return error.problems


# ---- the folder ----


class _FoundFile(NamedTuple):
    """What lies in the folder."""

    name: str
    """Its path below the folder, with `/`."""
    touched: Touched = NOT_SEEN
    fault: Problem | None = None
    """Why it can't be read."""


def _walk(folder: Path) -> list[_FoundFile]:
    """Return what is in a folder and those below it, in order of the paths."""
    inside = Path(os.path.realpath(folder))
    if not folder.is_dir():
        what = "this is not a folder" if folder.exists() else "there is no such folder"
        raise InputError.of(str(folder), what, "give the folder that the articles are in")
    found: list[_FoundFile] = []
    folders = [""]
    while folders:
        here = folders.pop()
        try:
            with os.scandir(folder / here) as entries:
                for entry in entries:
                    name = here + entry.name
                    is_folder = entry.is_dir(follow_symlinks=False)
                    if not is_shown((*name.split("/"), "in it") if is_folder else tuple(name.split("/"))):
                        continue
                    if is_folder:
                        folders.append(f"{name}/")
                    else:
                        found.append(_found(folder, name, entry, inside))
        except OSError as error:
            what = f"can't be read: {error.strerror}"
            found.append(_FoundFile(here.rstrip("/"), fault=Problem(str(folder / here), 0, 0, what, cure_of(error))))
    return sorted(found, key=lambda each: os.fsencode(each.name))


def _found(folder: Path, name: str, entry: os.DirEntry[str], inside: Path) -> _FoundFile:
    def refused(what: str, cure: str) -> _FoundFile:
        return _FoundFile(name, fault=Problem(str(folder / name), 0, 0, what, cure))

    if entry.is_symlink():
        target = Path(os.path.realpath(entry.path))
        if not target.is_relative_to(inside):
            return refused("a link that leads out of the folder", "put the file itself there")
        what = "a link to another file of the folder" if target.exists() else "a link that leads nowhere"
        return refused(what, "delete it, or put the file itself there")
    try:
        state = entry.stat(follow_symlinks=False)
    except OSError as error:
        return refused(f"can't be read: {error.strerror}", cure_of(error))
    if not stat.S_ISREG(state.st_mode):
        return refused("this is not a file", "take it out of the folder")
    return _FoundFile(name, (state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino))


def _key_seen(seen: Seen | None, found: _FoundFile) -> str | None:
    """Return the key that a file had when it was read; None where somebody may have touched it since."""
    if seen is None or found.fault or seen[:-1] != found.touched:
        return None
    return seen[-1]


def _source(path: Path, limits: Limits) -> Source | Problem:
    """Read a file, but no more of it than shows that it is too large."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
            kind = kind_of_file(head, path.suffix)
            if kind in ONE and kind is not None:
                most = limits.article_megabytes if kind in TEXT else limits.page_megabytes
                return Source(str(path), path.stem, head + file.read(int(most * MEGABYTE) + 1 - len(head)), kind)
    except OSError as error:
        return Problem(str(path), 0, 0, f"can't be read: {error.strerror}", cure_of(error))
    if kind is None:
        return Problem(str(path), 0, 0, f"skipped: it is {seems(head, path.suffix).what}", "", Severity.WARNING)
    return Problem(str(path), 0, 0, "an archive", "unpack it into the folder, or give it to `add`")


# ---- what is kept ----

_FIRST, _LATER, _OVERLAPS = "first", "later", "overlaps"
"""The two files of a folder's sketches, and what the articles of its events share."""


class KeptSketches:
    """The sketches of a folder's files from run to run. What they were made by, code and settings, is in the name.

    Most of them are in one file. Those that came later are in another, with the files' names, which is written again
    each time: a day's articles are few.
    """

    def __init__(self, root: Path, folder: Path, reading: Reading) -> None:
        """Take what is kept of a folder in the cache of the project, read in this way."""
        self.reading = reading
        code = code_of("gathering", "reading", "models")
        made_by = key_of(os.path.realpath(folder), code, reading.limits.model_dump_json(), str(reading.any_language))
        self._folder = root / SKETCHES / made_by

    def load(self) -> tuple[Pile, Pile, dict[str, Seen]]:
        """Return what is kept: the sketches, those that came later, and the files by name; nothing if it is damaged."""
        first, later, files = Pile(), Pile(), {}
        with suppress(OSError, ValueError, TypeError, AttributeError):
            seen, _, kept = self._read(_LATER).partition(b"\n")
            later = Pile.load(kept)
            files = {name: (*map(int, touched), str(key)) for name, (*touched, key) in json.loads(seen).items()}
        with suppress(OSError, ValueError):
            first = Pile.load(self._read(_FIRST))
        return first, later, cast("dict[str, Seen]", files)

    def save_first(self, pile: Pile) -> None:
        """Keep sketches; where nothing can be written, it only costs time."""
        self._write(_FIRST, pile.dump())
        with suppress(OSError):
            others = sorted(self._folder.parent.iterdir(), key=lambda each: (-each.stat().st_mtime_ns, each.name))
            for other in others[MOST_KEPT:]:
                if other.is_dir():
                    shutil.rmtree(other, ignore_errors=True)
                else:
                    other.unlink()  # as earlier versions kept them

    def save_later(self, pile: Pile, seen: Mapping[str, Seen]) -> None:
        """Keep sketches that came later, and the files.

        A file changed so lately that a second change might bear the same time is read again, as in `Digests`.
        """
        settled = time.time_ns() - SETTLED_NS
        files = {name: each for name, each in seen.items() if max(each[1], each[2]) < settled}
        self._write(_LATER, b"%b\n%b" % (json.dumps(files).encode(), pile.dump()))

    def load_overlaps(self) -> dict[str, list[list[Any]]]:
        """Return the overlaps of the folder's events as they were; nothing if they are damaged."""
        with suppress(OSError, ValueError):
            return cast("dict[str, list[list[Any]]]", json.loads(self._read(_OVERLAPS)))
        return {}

    def save_overlaps(self, overlaps: Mapping[str, Sequence[Sequence[Any]]]) -> None:
        """Keep the overlaps of the folder's events."""
        self._write(_OVERLAPS, json.dumps(overlaps).encode())

    def _read(self, name: str) -> bytes:
        return unsealed((self._folder / name).read_bytes()) or b""

    def _write(self, name: str, content: bytes) -> None:
        with suppress(OSError):
            write(self._folder / name, sealed(content), lasting=False)
