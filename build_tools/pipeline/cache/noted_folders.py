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
from collections.abc import Callable, Collection, Mapping
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

    paths: str
    """Files and folders, with `//` between: one text without escapes is what JSON reads fastest."""
    states: int
    """The hash of what the system says of each, in the same order: Python's own of numbers, which is made fastest."""
    young: Mapping[str, list[str]]
    """Folders that changed a moment ago, each with the names of what it holds."""


def note_of(start: str, folders: Collection[str], files: Mapping[str, str], state: StateOf) -> FolderNote | None:
    """Return what is to be noted of some files; None where their folders hold anything else.

    Args:
        start: What the paths are to be put behind.
        folders: Those that are to hold nothing else, with `/`; one that is not there is an empty one.
        files: The files, in these folders or elsewhere, by path, with what counts of each: numbers with blanks between.
        state: Returns what counts of a file.
    """
    states, young = {path: tuple(map(int, numbers.split())) for path, numbers in files.items()}, {}
    settled = time.time_ns() - SETTLED_NS
    try:
        for each, names in _names_by_folder(folders, files).items():
            path = f"{start}{each}"
            found = os.lstat(path) if names else None  # before its names are read
            if _names(path) != sorted(names):
                return None
            if found and found.st_mtime_ns < settled:
                states[each] = state(found)
            else:
                young[each] = sorted(names)
    except OSError:
        return None
    return FolderNote("//".join(states), hash(tuple(states.values())), young)


def _names_by_folder(folders: Collection[str], files: Mapping[str, str]) -> dict[str, set[str]]:
    """Return the names that some folders, and each below them, are to hold."""
    names: dict[str, set[str]] = {folder: set() for folder in folders}
    starts = tuple(f"{folder}/" for folder in folders)
    for path in files:
        if path.startswith(starts):
            parent, _, name = path.rpartition("/")
            while parent not in names:
                names[parent] = {name}
                parent, _, name = parent.rpartition("/")
            names[parent].add(name)
    return names


def is_as_noted(start: str, note: FolderNote, state: StateOf) -> bool:
    """Return whether everything is as it was noted by `note_of`."""
    try:
        found = map(os.lstat, [f"{start}{path}" for path in note.paths.split("//") if path])
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
