"""Folders as a run leaves them, noted in a few lines, so that the next knows them unchanged without reading them.

    folder ─▶ its path, when an entry last came or went, its files with sizes and times: a line each

An entry that comes, goes or is renamed gives its folder another time, so that folder and files are asked for that
and the folder is not read. Of one that changed so lately that more might happen under the same time the names are
compared instead. It uses the standard library alone.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Mapping, Sequence

from build_tools.pipeline.cache.look import SETTLED_NS

_ABSENT, _BY_NAMES = "-", "="
"""In place of the time of a folder that isn't there, and of one whose names are to be compared."""
_FOLDER = "/"
"""In place of size and time of a folder."""
_lstat, _is_folder = os.lstat, stat.S_ISDIR
"""Called a hundred times an event, in each build."""


def note_of(root: str, folders: Sequence[str], files: Mapping[str, str]) -> str:
    """Return what is to be noted of some folders; empty where they hold anything but some files.

    Args:
        root: What the paths are below.
        folders: Their paths, with `/`.
        files: The files that are to be in them or below, by path, with size and time of change in one text.
    """
    held: dict[str, set[str]] = {folder: set() for folder in folders}
    for path in files:
        folder, _, name = path.rpartition("/")
        while folder not in held:
            held[folder] = {name}
            folder, _, name = folder.rpartition("/")
        held[folder].add(name)
    try:
        return "\n".join(_line(root, folder, names, files) for folder, names in held.items())
    except OSError:
        return ""


def _line(root: str, folder: str, names: set[str], files: Mapping[str, str]) -> str:
    """Return the line of a folder.

    Raises:
        OSError: It holds something else.
    """
    path = f"{root}/{folder}"
    if not names and not os.path.lexists(path):
        return f"{folder}\t{_ABSENT}"
    changed = os.lstat(path).st_mtime_ns  # before its names are read
    if set(os.listdir(path)) != names:  # noqa: PTH208
        raise FileExistsError(path)
    when = str(changed) if changed < time.time_ns() - SETTLED_NS else _BY_NAMES
    touched = (f"{name}\t{files.get(f'{folder}/{name}', _FOLDER)}" for name in sorted(names))
    return "\t".join((folder, when, *touched))


def is_as_noted(root: str, note: str) -> bool:
    """Return whether folders are as they were noted; nothing is known of those of an empty note."""
    try:
        return bool(note) and all(_is_as_noted(root, line) for line in note.split("\n"))
    except (OSError, ValueError):
        return False


def _is_as_noted(root: str, line: str) -> bool:
    folder, when, *entries = line.split("\t")
    path = f"{root}/{folder}"
    if when == _ABSENT:
        return not os.path.lexists(path)
    found = _lstat(path)
    if not _is_folder(found.st_mode):
        return False
    names = entries[::2]
    if when == _BY_NAMES:
        if sorted(os.listdir(path)) != names:  # noqa: PTH208
            return False
    elif when != str(found.st_mtime_ns):
        return False
    for name, touched in zip(names, entries[1::2], strict=True):
        if touched != _FOLDER:  # which has a line of its own
            found = _lstat(f"{path}/{name}")
            if touched != f"{found.st_size} {found.st_mtime_ns}":
                return False
    return True
