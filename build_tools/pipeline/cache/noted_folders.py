"""An event's inputs, and its pages and site, as a run leaves them, so that the next knows them without reading folders.

    files, and the folders of inputs and pages ─▶ their paths; a hash of what the system says of each

A file that comes, goes or is renamed gives its folder another time, so that a folder is asked for that and not read. Of
one that changed so lately that more might happen under the same time the names are compared instead. Folders of the
site are not asked: what others put there stays. It uses the standard library alone.
"""

from __future__ import annotations

import operator
import os
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple, TypeAlias

from build_tools.pipeline.cache.snapshot import SETTLED_NS

StateOf: TypeAlias = Callable[[os.stat_result], tuple[int, ...]]
"""Returns what of a file counts."""

MADE: StateOf = operator.attrgetter("st_size", "st_mtime_ns")
"""What counts of a file that a run of ours has made."""
INPUT: StateOf = operator.attrgetter("st_size", "st_mtime_ns", "st_ctime_ns", "st_ino")
"""What is another after any change."""


class FolderNote(NamedTuple):
    """What is noted of an event's inputs, or of what was made of it."""

    paths: Mapping[str, str]
    """Files and folders by the place that they are in, as seen from there: the system finds a short path fastest. With
    `//` between: one text without escapes is what JSON reads fastest."""
    states: int
    """The hash of what the system says of each, in the same order: Python's own of numbers, which is made fastest."""
    young: Mapping[str, list[str]]
    """Folders that changed a moment ago, each with the names of what it holds."""


def note_of(
    start: str, places: Sequence[str], files: Mapping[str, str], state: StateOf, shared: Collection[str] = ()
) -> FolderNote | None:
    """Return what is to be noted of some files; None where their folders hold anything else.

    Args:
        start: What the paths are to be put behind.
        places: The folders that they are in, with `/`; one that is not there is an empty one.
        files: The files by path, with what counts of each: numbers with blanks between.
        state: Returns what counts of a file.
        shared: Those of the places that may hold anything else.
    """
    noted: dict[str, dict[str, tuple[int, ...]]] = {place: {} for place in places}
    for path, numbers in files.items():
        place = next((place for place in places if path.startswith(f"{place}/")), None)
        if place is None:
            return None
        noted[place][path.removeprefix(f"{place}/")] = tuple(map(int, numbers.split()))
    young, settled = {}, time.time_ns() - SETTLED_NS
    try:
        for place, at in noted.items():
            for each, names in () if place in shared else _names_by_folder(at).items():
                path = f"{start}{place}/{each}".removesuffix("/.")
                found = os.lstat(path) if names else None  # before its names are read
                if _names(path) != sorted(names):
                    return None
                if found and found.st_mtime_ns < settled:
                    at[each] = state(found)
                else:
                    young[path.removeprefix(start)] = sorted(names)
    except OSError:
        return None
    states = [each for at in noted.values() for each in at.values()]
    return FolderNote({place: "//".join(at) for place, at in noted.items() if at}, hash(tuple(states)), young)


def _names_by_folder(files: Iterable[str]) -> dict[str, set[str]]:
    """Return the names that a place, which is `.`, and each folder below it are to hold."""
    names: dict[str, set[str]] = {".": set()}
    for path in files:
        parent, _, name = path.rpartition("/")
        while parent and parent not in names:
            names[parent] = {name}
            parent, _, name = parent.rpartition("/")
        names[parent or "."].add(name)
    return names


@contextmanager
def back_again() -> Iterator[None]:
    """Come back to the working folder, unless that is gone: `is_as_noted` leaves it."""
    here = ""
    with suppress(OSError):
        here = os.getcwd()  # noqa: PTH109
    try:
        yield
    finally:
        with suppress(OSError):
            os.chdir(here)


def is_as_noted(start: str, note: FolderNote, state: StateOf) -> bool:
    """Return whether everything is as it was noted by `note_of`; the working folder is another then."""
    found: list[os.stat_result] = []
    try:
        for place, paths in note.paths.items():
            os.chdir(f"{start}{place}")
            found += map(os.lstat, paths.split("//"))
        return hash(tuple(map(state, found))) == note.states and all(
            _names(f"{start}{folder}") == names for folder, names in note.young.items()
        )
    except OSError:
        return False


def _names(path: str) -> list[str]:
    """Return the names of what a folder holds, sorted; nothing where it isn't there.

    Raises:
        NotADirectoryError: Something else is there, were it a link to a folder.
    """
    if os.path.islink(path):  # noqa: PTH114
        raise NotADirectoryError(path)
    return sorted(os.listdir(path)) if Path(path).exists() else []  # noqa: PTH208
