"""An event's pages and site as a run leaves them, noted so that the next knows them unchanged without reading them.

    files, and the folders of the pages ─▶ a path a line; size and time of change, a line each

A file that comes, goes or is renamed gives its folder another time, so that a folder is asked for that and not read. Of
one that changed so lately that more might happen under the same time the names are compared instead. Folders of the
site are not asked: what others put there stays. It uses the standard library alone.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from build_tools.pipeline.cache.snapshot import SETTLED_NS


class FolderNote(NamedTuple):
    """What is noted of an event."""

    paths: str
    """Files and folders, a line each."""
    states: str
    """What the system says of each, in the same order."""
    young: Mapping[str, list[str]]
    """Folders that changed a moment ago, each with the names of what it holds."""


def note_of(root: str, folder: str, files: Mapping[str, str]) -> FolderNote | None:
    """Return what is to be noted of some files; None where their folder holds anything else.

    Args:
        root: What the paths are below.
        folder: The folder that is to hold nothing else, with `/`; one that is not there is an empty one.
        files: The files, in this folder or elsewhere, by path, with size and time of change in one text.
    """
    states, young = dict(files), {}
    settled = time.time_ns() - SETTLED_NS
    try:
        for each, names in _names_by_folder(folder, files).items():
            path = f"{root}/{each}"
            state = _state_of(os.lstat(path)) if names else ""  # before its names are read
            if _names(path) != sorted(names):
                return None
            if names and int(state.rpartition(" ")[2]) < settled:
                states[each] = state
            else:
                young[each] = sorted(names)
    except OSError:
        return None
    return FolderNote("\n".join(states), "\n".join(states.values()), young)


def _names_by_folder(folder: str, files: Mapping[str, str]) -> dict[str, set[str]]:
    """Return the names that a folder, and each below it, is to hold."""
    names: dict[str, set[str]] = {folder: set()}
    for path in files:
        if path.startswith(f"{folder}/"):
            parent, _, name = path.rpartition("/")
            while parent not in names:
                names[parent] = {name}
                parent, _, name = parent.rpartition("/")
            names[parent].add(name)
    return names


def is_as_noted(root: str, note: FolderNote) -> bool:
    """Return whether everything is as it was noted."""
    try:
        found = map(os.lstat, [f"{root}/{path}" for path in note.paths.split("\n") if path])
        states = [f"{one.st_size} {one.st_mtime_ns}" for one in found]  # as _state_of, called by the ten thousand
        return "\n".join(states) == note.states and all(
            _names(f"{root}/{folder}") == names for folder, names in note.young.items()
        )
    except OSError:
        return False


def _state_of(found: os.stat_result) -> str:
    return f"{found.st_size} {found.st_mtime_ns}"


def _names(path: str) -> list[str]:
    """Return the names of what a folder holds, sorted; nothing where it isn't there.

    Raises:
        NotADirectoryError: Something else is there, were it a link to a folder.
    """
    if os.path.islink(path):  # noqa: PTH114
        raise NotADirectoryError(path)
    return sorted(os.listdir(path)) if Path(path).exists() else []  # noqa: PTH208
