"""Put a site in place, file by file: what changed is written elsewhere and moved into place, what is gone is removed.

    wanted: parts ─▶ files ─▶ hashes ─┬─ as recorded, and untouched ─▶ left alone
                                      └─ else ─▶ beside the record ─▶ site/…
    first what pages need, then the pages of events, then those that lead there, last the search index and the sitemap

The record says what is there. While files are moved it stands under another name: a run that finds it so knows that
one before was killed, and looks through the whole folder. What nobody of us has put there stays, but for a folder of
which nothing is recorded: that is MkDocs' own, and what is not of the site goes, as MkDocs' `--clean` has it.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import NamedTuple

from build_tools.models import Problem
from build_tools.models.problem import InputError
from build_tools.pipeline.publishing.paths import EVENTS
from build_tools.sheets.files.atomic import write

_UNFINISHED = ".writing"
"""The folder of files that are not yet in place, in a site that is a file system of its own."""
_LAST = frozenset(("search/search_index.json", "sitemap.xml", "sitemap.xml.gz"))


class WantedPart(NamedTuple):
    """A part of the site as it is to be."""

    key: str
    """All that its files depend on."""
    files: Callable[[], Mapping[str, str]]
    """Returns the hash of each file, by path below the site; asked only where something is to be done."""
    content: Callable[[str], Iterable[bytes]]
    """Returns what a file holds, in pieces."""


@dataclass
class Placed:
    """The record of what is in a folder, by part: of each file path, hash, size and time, as it was put there.

    All with `//` between: JSON reads a text without escapes fastest.
    """

    file: Path
    is_whole: bool = False
    """Whether it lists everything that we put there."""
    keys: dict[str, str] = field(default_factory=dict)
    listed: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, file: Path) -> Placed:
        """Read the record; one that is lost or damaged lists nothing."""
        for path in (file, file.with_suffix(".moving")):
            with suppress(OSError, ValueError, TypeError, AttributeError):
                placed = cls(file, is_whole=path == file)
                for part, noted in json.loads(path.read_bytes()).items():
                    placed.keys[part], _, placed.listed[part] = noted.partition("//")
                return placed
        return cls(file)

    def files(self, part: str) -> dict[str, tuple[str, str]]:
        """Return the files of a part by path, each with its hash, and its size and time."""
        words = self.listed.get(part, "").split("//")
        return dict(zip(words[::3], zip(words[1::3], words[2::3], strict=False), strict=False))

    def states(self, parts: Iterable[str]) -> dict[str, dict[str, str]]:
        """Return size and time of change of each file of some parts."""
        return {part: {path: touched for path, (_, touched) in self.files(part).items()} for part in parts}

    def note(self, part: str, key: str, files: Mapping[str, tuple[str, str]]) -> None:
        """Take in what is there of a part."""
        self.keys[part] = key
        self.listed[part] = "//".join("//".join((path, *state)) for path, state in files.items())

    def forget(self, part: str) -> None:
        """Forget a part that is gone."""
        del self.keys[part], self.listed[part]

    def begin(self) -> None:
        """Note that files are being moved."""
        if self.is_whole:
            self.file.replace(self.file.with_suffix(".moving"))

    def finish(self) -> None:
        """Note what is there."""
        record = {part: f"{key}//{self.listed[part]}" for part, key in self.keys.items()}
        write(self.file, json.dumps(record), lasting=False)
        self.file.with_suffix(".moving").unlink(missing_ok=True)


class Put(NamedTuple):
    """What was done, as paths below the site."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    states: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    """Size and time of change of the files of each part that was looked at."""


def place(site: Path, record: Path, wanted: Mapping[str, WantedPart], as_left: Collection[str] = ()) -> Put:
    """Make a folder hold a site.

    Args:
        site: The folder.
        record: The file that says what is there.
        wanted: The parts of the site.
        as_left: Parts whose files are known to be as the last run has left them, so that nobody need look.

    Raises:
        InputError: A symbolic link stands in the way.
        OSError: Something can't be written.
    """
    placed = Placed.read(record)
    looked_at = [part for part, want in wanted.items() if part not in as_left or placed.keys.get(part) != want.key]
    changed = [part for part in looked_at if not _is_there(site, placed, part, wanted[part].key)]
    left = [part for part in placed.keys if part not in wanted]
    if placed.is_whole and not changed and not left:
        return Put(states=placed.states(looked_at))
    there = {part: placed.files(part) for part in (*changed, *left)}
    new = {part: wanted[part].files() for part in changed}
    stale = {path: part for part in changed for path in _stale(site, there[part], new[part])}
    gone = {path for files in there.values() for path in files}.difference(*new.values())
    _refuse_links(site, [*stale, *gone])
    placed.begin()
    with _Writing(site, record) as writing:
        for path in sorted(stale, key=_turn):
            part = stale[path]
            there[part][path] = new[part][path], writing.put(path, wanted[part].content(path))
    for part in changed:
        placed.note(part, wanted[part].key, {path: there[part][path] for path in new[part]})
    for part in left:
        placed.forget(part)
    if not placed.is_whole:
        gone = _unknown_files(site, {path for part in placed.keys for path in placed.files(part)})
    removed = [path for path in sorted(gone) if _remove(site, path)]
    placed.finish()
    return Put(tuple(sorted(stale)), tuple(removed), placed.states(looked_at))


def _is_there(site: Path, placed: Placed, part: str, key: str) -> bool:
    """Return whether a part is in place as it is wanted, and nobody has touched it."""
    if placed.keys.get(part) != key:
        return False
    return all(_touched(f"{site}/{path}") == touched for path, (_, touched) in placed.files(part).items())


def _stale(site: Path, there: Mapping[str, tuple[str, str]], files: Mapping[str, str]) -> list[str]:
    """Return the files of a part that are to be written."""
    return [path for path, digest in files.items() if there.get(path) != (digest, _touched(f"{site}/{path}"))]


def _touched(file: str) -> str:
    """Return size and time of change of a file; empty where there is none."""
    try:
        found = os.lstat(file)
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns}"


def _turn(path: str) -> tuple[int, str]:
    """Return when a file's turn comes: a page after what it needs, and after those that it leads to."""
    if path in _LAST:
        return 4, path
    if not path.endswith(".html"):
        return 0, path
    return (1 if path.startswith(f"{EVENTS}/") else 3 if path == "index.html" else 2), path


class _Writing:
    """Files on their way into a folder; to be used in a `with` block, which removes what was not put in place."""

    def __init__(self, site: Path, record: Path) -> None:
        """Begin; what a killed run left is removed."""
        self._site = site
        self._folder = record.with_suffix(".unfinished")  # below the site a web server would show them
        self._count = 0
        within = site / _UNFINISHED
        for folder in (self._folder, within):
            shutil.rmtree(folder, ignore_errors=True)
        site.mkdir(parents=True, exist_ok=True)
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            self._folder.rename(within).rename(self._folder)  # nothing but trying tells whether files can be moved
        except OSError:
            within.mkdir(exist_ok=True)
            self._folder = within

    def __enter__(self) -> _Writing:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def put(self, path: str, content: Iterable[bytes]) -> str:
        """Put a file in place, in one step; return its size and time of change."""
        self._count += 1
        beside, target = f"{self._folder}/{self._count}", f"{self._site}/{path}"
        with open(beside, "wb") as file:  # noqa: PTH123 - done thousands of times
            file.writelines(content)
        touched = _touched(beside)
        try:
            os.replace(beside, target)  # noqa: PTH105
        except FileNotFoundError:
            os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120
            os.replace(beside, target)  # noqa: PTH105
        except IsADirectoryError:
            shutil.rmtree(target)
            os.replace(beside, target)  # noqa: PTH105
        return touched


def _refuse_links(site: Path, paths: Iterable[str]) -> None:
    """Refuse to write through a symbolic link, and to write elsewhere.

    Raises:
        InputError: One stands in the way.
        ValueError: A path leads out of the folder: a record or a pack is forged.
    """
    folders = {str(PurePosixPath(path).parent) for path in paths}
    folders.update(str(parent) for folder in list(folders) for parent in PurePosixPath(folder).parents)
    for folder in folders:
        if folder.startswith("/") or ".." in folder.split("/"):
            raise ValueError(f"a file of the site may not leave its folder: {folder!r}")
    links = sorted(folder for folder in folders if (site / folder).is_symlink())
    if links:
        what = "there is a symbolic link where pages would be written"
        raise InputError([Problem(f"{site.name}/{folder}", 0, 0, what, "delete it") for folder in links])


def _unknown_files(site: Path, ours: set[str]) -> set[str]:
    """Return the files of a folder that are not ours. What begins with a dot at its top is left to its owner."""
    found: set[str] = set()
    for folder, folders, names in os.walk(site):
        if folder == str(site):
            folders[:] = [name for name in folders if not name.startswith(".")]
            names = [name for name in names if not name.startswith(".")]  # noqa: PLW2901
        links = [name for name in folders if Path(folder, name).is_symlink()]
        found.update(Path(folder, name).relative_to(site).as_posix() for name in (*names, *links))
    return found - ours


def _remove(site: Path, path: str) -> bool:
    """Remove a file, and the folders that it leaves empty; return whether it was there."""
    target = site / path
    try:
        target.unlink()
    except (FileNotFoundError, NotADirectoryError):
        return False
    for folder in target.parents:
        if folder == site or any(folder.iterdir()):
            break
        folder.rmdir()
    return True
