"""The files of a pile: found in a folder, and kept as sketches so that none is read again while it holds the same.

folder ─▶ files in order of their paths ─hash─▶ kept ─▶ sketch
                                               else ─▶ read, in processes or on a cluster ─▶ sketch ─▶ kept
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from build_tools.gathering import Pile, Sketch, sketch
from build_tools.models import Limits, Problem, Severity
from build_tools.models.decode import MEGABYTE
from build_tools.models.problem import InputError
from build_tools.pipeline.cache import CODE, FOLDER, digests_of, files_below, key_of
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


class PileFile(NamedTuple):
    """A file of the pile."""

    name: str
    """Its path below the folder, with `/`."""
    path: Path
    key: str
    """A hash of its format and of what it holds."""


class Reading(NamedTuple):
    """How files are read."""

    limits: Limits
    any_language: bool


class _Lot(NamedTuple):
    sources: Sequence[Source]


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


def read_pile(root: Path, folder: Path, reading: Reading, workers: Workers) -> ReadPile:
    """Read the files below a folder, those that were not read before.

    Args:
        root: The project, in whose cache the sketches are kept.
        folder: Where the files are; hidden ones are passed over, links that lead out of it refused.
        reading: How files are read.
        workers: Where they are read; what comes of it is the same wherever that is.

    Raises:
        InputError: There is no such folder.
        WorkerLostError: A worker is gone.
    """
    kept = _Kept(root, folder, reading)
    pile = kept.load()
    known = {key: number for number, key in enumerate(pile.keys)}
    before = len(known)
    problems: list[Problem] = []
    files: list[PileFile] = []
    waiting: dict[str, Source] = {}
    refused: dict[str, list[Problem]] = {}

    def settle(last: bool = False) -> None:
        """Read the files that wait, once they are many or the last, and keep each sketch or why there is none."""
        if waiting and (last or sum(len(source.data) for source in waiting.values()) > IN_HAND):
            spread = workers.cluster or workers.jobs or len(waiting) >= ENOUGH
            made = list(_read(list(waiting.values()), reading, workers if spread else replace(workers, jobs=1)))
            pile.add((key, each) for key, each in zip(waiting, made, strict=True) if isinstance(each, Sketch))
            refused.update((key, each) for key, each in zip(waiting, made, strict=True) if not isinstance(each, Sketch))
            waiting.clear()

    for name, path, fault in _walk(folder):
        source = fault or _source(path, reading.limits)
        if isinstance(source, Problem):
            problems.append(source)
            continue
        key = key_of(source.kind, hashlib.sha256(source.data).hexdigest())
        files.append(PileFile(name, path, key))
        if key not in known:
            known[key] = -1
            waiting[key] = source
            settle()
    settle(last=True)
    numbers = {key: number for number, key in enumerate(pile.keys)}
    problems += [_of_file(problem, file) for file in files for problem in refused.get(file.key, ())]
    usable = [file for file in files if file.key in numbers]
    used = list(dict.fromkeys(numbers[file.key] for file in usable))
    if len(pile) != before or len(used) != before:
        kept.save(pile.select(used))
    return ReadPile(usable, pile.select([numbers[file.key] for file in usable]), problems)


def _of_file(problem: Problem, file: PileFile) -> Problem:
    """Return a problem as one of this file: two may hold the same."""
    return replace(problem, file=str(file.path))


def _read(sources: Sequence[Source], reading: Reading, workers: Workers) -> Iterator[Read]:
    lots = [_Lot(sources[start : start + TOGETHER]) for start in range(0, len(sources), TOGETHER)]
    for made in workers.map(Given(sketch_lot, reading), lots, "articles read", [len(lot.sources) for lot in lots]):
        yield from made


def sketch_lot(reading: Reading, lot: _Lot) -> list[Read]:
    """Read and sketch a lot of files, wherever this runs."""
    return [_sketched(source, reading) for source in lot.sources]


def _sketched(source: Source, reading: Reading) -> Read:
    limits, any_language = reading
    try:
        return sketch(article_of(source, "article", name=source.name, limits=limits, any_language=any_language))
    except InputError as error:
        return error.problems


# ---- the folder ----


def _walk(folder: Path) -> Iterator[tuple[str, Path, Problem | None]]:
    """Yield what is in a folder and those below it, in order of the paths: name, path, and why it can't be read."""
    inside = Path(os.path.realpath(folder))
    if not folder.is_dir():
        what = "is not a folder" if folder.exists() else "there is no such folder"
        raise InputError([Problem(str(folder), 0, 0, what, "give the folder that the articles are in")])
    found: list[tuple[str, Path, Problem | None]] = []
    folders = [folder]
    while folders:
        here = folders.pop()
        try:
            with os.scandir(here) as entries:
                for entry in entries:
                    path = here / entry.name
                    below = path.relative_to(folder).parts
                    if not is_shown((*below, "in it") if entry.is_dir(follow_symlinks=False) else below):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(path)
                    else:
                        found.append((path.relative_to(folder).as_posix(), path, _fault(path, entry, inside)))
        except OSError as error:
            name = here.relative_to(folder).as_posix()
            found.append((name, here, Problem(str(here), 0, 0, f"can't be read: {error.strerror}", _PERMISSIONS)))
    yield from sorted(found, key=lambda each: os.fsencode(each[0]))


_PERMISSIONS = "check its permissions"


def _fault(path: Path, entry: os.DirEntry[str], inside: Path) -> Problem | None:
    if entry.is_symlink():
        target = Path(os.path.realpath(path))
        if not target.is_relative_to(inside):
            return Problem(str(path), 0, 0, "a link that leads out of the folder", "put the file itself there")
        what = "a link to another file of the folder" if target.exists() else "a link that leads nowhere"
        return Problem(str(path), 0, 0, what, "take it away, or put the file itself there")
    try:
        is_file = stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode)
    except OSError as error:
        return Problem(str(path), 0, 0, f"can't be read: {error.strerror}", _PERMISSIONS)
    return None if is_file else Problem(str(path), 0, 0, "is not a file", "take it out of the folder")


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
        return Problem(str(path), 0, 0, f"can't be read: {error.strerror}", _PERMISSIONS)
    if kind is None:
        return Problem(str(path), 0, 0, f"passed over: it is {seems(head, path.suffix)}", "", Severity.WARNING)
    return Problem(str(path), 0, 0, "an archive", "unpack it into the folder, or give it to `add`")


# ---- what is kept ----


class _Kept:
    """The sketches of a folder's files from run to run. What they were made by, code and settings, is in the name."""

    def __init__(self, root: Path, folder: Path, reading: Reading) -> None:
        rooms = [str(CODE / room) for room in ("gathering", "reading", "models")]
        code = digests_of(root).of_all([file for room in rooms for file in files_below(room, (".py",))])
        made_by = key_of(os.path.realpath(folder), code, reading.limits.model_dump_json(), str(reading.any_language))
        self._file = root / FOLDER / "gather" / f"{made_by}.npz"

    def load(self) -> Pile:
        """Return what is kept: nothing where it is damaged."""
        with suppress(OSError, ValueError):
            held = self._file.read_bytes()
            if hashlib.sha256(held[32:]).digest() == held[:32]:
                return Pile.load(held[32:])
        return Pile()

    def save(self, pile: Pile) -> None:
        """Keep sketches; where nothing can be written, it only costs time."""
        held = pile.dump()
        with suppress(OSError):
            write(self._file, hashlib.sha256(held).digest() + held, lasting=False)
            others = sorted(self._file.parent.glob("*.npz"), key=lambda file: (-file.stat().st_mtime_ns, file.name))
            _remove(others[MOST_KEPT:])


def _remove(files: Iterable[Path]) -> None:
    for file in files:
        file.unlink(missing_ok=True)
