"""The project's folders as one run sees them: each is read once, however many stages ask what is in it.

    folder ─scandir─▶ entries, remembered ─┬─▶ names, for callers that want those alone
                                           └─stat, where asked for─▶ a signature: the same while nobody touches a file

It uses the standard library alone, so that a run that has nothing to do starts at once.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Collection, Iterable
from contextlib import suppress
from typing import NamedTuple

SETTLED_NS = 2_000_000_000
"""No file system that is in use counts in steps longer than two seconds."""


class Signature(NamedTuple):
    """What the system notes of some files: sizes, numbers, times of change of their contents and of their records."""

    text: str
    is_settled: bool
    """Whether any later change will be seen: not where the last is so young that another may bear the same time."""


class FolderSnapshot:
    """What the folders hold, as this run has seen it."""

    def __init__(self) -> None:
        """Begin; nothing is read before it is asked for."""
        self._held: dict[str, list[os.DirEntry[str]]] = {}

    def entries(self, folder: str) -> list[os.DirEntry[str]]:
        """Return what a folder holds, in no order; one that isn't there holds nothing, until it is."""
        if folder not in self._held:
            with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as found:
                self._held[folder] = list(found)
        return self._held.get(folder, [])

    def forget(self, folder: str, *, deep: bool = True) -> None:
        """Look again at a folder, and unless it is not to be `deep` at all below it, when they are next asked for."""
        for entry in self._held.pop(folder, ()):
            if deep and entry.is_dir(follow_symlinks=False):
                self.forget(entry.path)

    def folders(self, folder: str) -> list[str]:
        """Return the names of the folders in a folder, sorted; links to folders are among them."""
        return sorted(entry.name for entry in self.entries(folder) if entry.is_dir())

    def files(self, *folders: str, but: Collection[str] = ()) -> list[os.DirEntry[str]]:
        """Return all files below some folders, in no order; links are not followed, and some folders are left out."""
        found, to_read = [], list(folders)
        while to_read:
            for entry in self.entries(to_read.pop()):
                if not entry.is_dir(follow_symlinks=False):
                    found.append(entry)
                elif entry.path not in but:
                    to_read.append(entry.path)
        return found


def touched(found: os.stat_result) -> str:
    """Return what of a file is another after any change: size, both times, number."""
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}"


def signature(files: Iterable[os.DirEntry[str]]) -> Signature:
    """Return what tells whether anybody has touched some files."""
    lines, youngest, is_sound = [], 0, True
    for entry in files:
        try:
            found = entry.stat()
        except OSError:  # a link that leads nowhere
            lines.append(f"{entry.path} nothing")
            continue
        if stat.S_ISDIR(found.st_mode):  # behind a link: what is in it is not looked at
            is_sound = False
        content, record = found.st_mtime_ns, found.st_ctime_ns
        youngest = max(youngest, content, record)
        lines.append(f"{entry.path} {touched(found)}")
    lines.sort()
    text = hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()
    return Signature(text, is_sound and youngest < time.time_ns() - SETTLED_NS)
