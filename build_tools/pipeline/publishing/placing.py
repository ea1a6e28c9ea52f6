"""Put a site in place, file by file: what changed is written elsewhere and moved into place, what is gone is removed.

    wanted: parts ─▶ files ─▶ hashes ─┬─ as recorded, and untouched ─▶ left alone
                                      └─ else ─▶ beside the record ─▶ site/…
    first what pages need, then the pages of events, then those that lead there, last the search index and the sitemap

The record says what is there. While files are moved it doesn't say that this is all: a run that finds it so knows that
one before was killed, and looks through the whole folder. What nobody of us has put there stays, but for a folder of
which nothing is recorded: that is MkDocs' own, and what is not of the site goes, as MkDocs' `--clean` has it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from build_tools.models import Problem
from build_tools.models.problem import InputError
from build_tools.pipeline.cache.store import Store
from build_tools.pipeline.publishing.paths import EVENTS

KEYS, FILES, WHOLE = "keys of", "files of", "is whole"
"""The kinds of rows: of each part in a folder the key, and the files; and how many parts are there, unless a run just
moves files."""
_UNFINISHED = ".writing"
"""The folder of files that are not yet in place, in a site that is a file system of its own."""
_LAST = frozenset(("search/search_index.json", "sitemap.xml", "sitemap.xml.gz"))


Files: TypeAlias = dict[str, tuple[str, str]]
"""Files of the site by path, each with its hash, and its size and time."""


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

    All with `//` between, in a row of the store; the key of a part is in a row of its own, which is read at each build.
    """

    store: Store
    site: str
    """The folder's name."""
    beside: Path
    """The folder of files that are not yet in place."""
    is_whole: bool
    """Whether it lists everything that we put there."""
    keys: dict[str, str]

    @classmethod
    def of(cls, store: Store, site: str, beside: Path) -> Placed:
        """Read the record; one that is lost or damaged lists nothing."""
        rows = store.all(f"{KEYS} {site}")
        keys = {part: key for part in rows if (key := rows.get(part)) is not None}
        is_whole = store.get(WHOLE, site) == str(len(keys)) and len(keys) == len(rows)
        return cls(store, site, beside, is_whole, keys)

    def files(self, parts: Iterable[str]) -> dict[str, Files]:
        """Return the files of some parts; a part whose files are lost or damaged has none, and no key."""
        rows, found = self.store.some(f"{FILES} {self.site}", parts), {}
        for part in parts:
            row = rows.get(part)
            if row is None and self.keys.pop(part, None) is not None:
                self.is_whole = False
            words = (row or "").split("//")
            found[part] = dict(zip(words[::3], zip(words[1::3], words[2::3], strict=False), strict=False))
        return found

    def begin(self) -> None:
        """Note that files are being moved."""
        if self.is_whole:
            self.store.change([(WHOLE, self.site, None)])

    def finish(self, changed: Mapping[str, tuple[str, Files]], left: Collection[str]) -> None:
        """Note what is there: the key and the files of parts that changed, and which parts are gone."""
        parts = {*self.keys, *changed}.difference(left)
        rows: list[tuple[str, str, str | None]] = [(WHOLE, self.site, str(len(parts)))]
        for part, (key, files) in changed.items():
            rows.append((f"{KEYS} {self.site}", part, key))
            listed = "//".join("//".join((path, *state)) for path, state in files.items())
            rows.append((f"{FILES} {self.site}", part, listed))
        rows += [(f"{kind} {self.site}", part, None) for part in left for kind in (KEYS, FILES)]
        self.store.change(rows)


class Put(NamedTuple):
    """What was done, as paths below the site."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    states: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    """Size and time of change of the files of each part that was looked at."""


def place(site: Path, placed: Placed, wanted: Mapping[str, WantedPart], as_left: Collection[str] = ()) -> Put:
    """Make a folder hold a site.

    Args:
        site: The folder.
        placed: What is recorded of it.
        wanted: The parts of the site.
        as_left: Parts whose files are known to be as the last run has left them, so that nobody need look.

    Raises:
        InputError: A symbolic link stands in the way.
        OSError: Something can't be written.
    """
    known = as_left if placed.is_whole else ()
    looked_at = [part for part, want in wanted.items() if part not in known or placed.keys.get(part) != want.key]
    left = [part for part in placed.keys if part not in wanted]
    there = placed.files([*looked_at, *left])
    if known and not placed.is_whole:  # something is lost, so nothing is known
        return place(site, placed, wanted)
    changed = [part for part in looked_at if not _is_there(site, placed.keys.get(part), there[part], wanted[part].key)]
    if placed.is_whole and not changed and not left:
        return Put(states=_states(there))
    new = {part: wanted[part].files() for part in changed}
    stale = {path: part for part in changed for path in _stale(site, there[part], new[part])}
    gone = {path for part in (*changed, *left) for path in there[part]}.difference(*new.values())
    _refuse_links(site, [*stale, *gone])
    placed.begin()
    with _Writing(site, placed.beside) as writing:
        for path in sorted(stale, key=_turn):
            part = stale[path]
            there[part][path] = new[part][path], writing.put(path, wanted[part].content(path))
    there |= {part: {path: there[part][path] for path in new[part]} for part in changed}
    if not placed.is_whole:
        gone = _unknown_files(site, {path for part in wanted for path in there[part]})
    removed = [path for path in sorted(gone) if _remove(site, path)]
    placed.finish({part: (wanted[part].key, there[part]) for part in changed}, left)
    return Put(tuple(sorted(stale)), tuple(removed), _states({part: there[part] for part in looked_at}))


def _states(there: Mapping[str, Files]) -> dict[str, dict[str, str]]:
    """Return size and time of change of each file of some parts."""
    return {part: {path: touched for path, (_, touched) in files.items()} for part, files in there.items()}


def _is_there(site: Path, known: str | None, there: Files, key: str) -> bool:
    """Return whether a part is in place as it is wanted, and nobody has touched it."""
    return known == key and all(_touched(f"{site}/{path}") == touched for path, (_, touched) in there.items())


def _stale(site: Path, there: Files, files: Mapping[str, str]) -> list[str]:
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

    def __init__(self, site: Path, beside: Path) -> None:
        """Begin; what a killed run left is removed."""
        self._site = site
        self._folder = beside  # below the site a web server would show them
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
