"""What in the project's folders would lead out of them: symbolic links, and names that no id can be made of.

A change that is sent in could have a link in it: to a file whose words would then be published, or to one that would be
written to, such as a Makefile next to ours. What leads out of its folder is refused before anything is read; texts that
lie elsewhere are named by `--articles`. So is what is not a file at all: reading a pipe would never end.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

from build_tools.models import Problem
from build_tools.models.ids import id_fault, make_id
from build_tools.sheets.files.folders import relative

Entries: TypeAlias = Callable[[str], "Iterable[os.DirEntry[str]]"]

DEPTHS = {"data": 100, "content": 100, ".cache": 2, ".desk": 2, "site": 0}
"""The folders that are read and written, and how far down in each links are followed by anybody."""


def _entries(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return list(entries)


def leading_out(root: Path, entries: Entries = _entries) -> list[Problem]:
    """Return an error for each symbolic link that leads out of its folder, and for each pipe, socket or device.

    Pages, cache and site are among the folders: who reads the sheets may go on to write there.

    Args:
        root: The project.
        entries: Returns what a folder holds, for a run that has looked at it already.
    """
    return sorted(problem for folder in DEPTHS for problem in _strange(root, folder, entries))


def _strange(root: Path, folder: str, entries: Entries) -> list[Problem]:
    inside = root.resolve() / folder
    problems = []
    for path in _no_files(str(root / folder), DEPTHS[folder], entries):
        file, link = relative(root, Path(path)), Path(os.path.realpath(path))  # resolve() fails on a circle of links
        if not os.path.islink(path):  # noqa: PTH114
            problems.append(Problem(file, 0, 0, "this is neither a file nor a folder", "delete it"))
        elif not link.is_relative_to(inside):
            cure = "put the file itself there; texts that lie elsewhere are named by --articles DIR"
            problems.append(Problem(file, 0, 0, f"a symbolic link leads out of {folder}/", cure))
    return problems


def _no_files(folder: str, depth: int, entries: Entries) -> list[str]:
    """Return what is neither file nor folder from a folder down, itself included; asked of thousands at each save."""
    if os.path.islink(folder):  # noqa: PTH114
        return [folder]
    found: list[str] = []
    to_read = [(folder, depth)] if depth and os.path.isdir(folder) else []  # noqa: PTH112
    while to_read:
        folder, left = to_read.pop()
        for entry in entries(folder):
            if entry.is_file(follow_symlinks=False):
                continue
            if not entry.is_dir(follow_symlinks=False):
                found.append(entry.path)
            elif left > 1:
                to_read.append((entry.path, left - 1))
    return found


def name_fault(file: str, name: str) -> list[Problem]:
    """Return an error where the name of an event's folder or of an article's file can't be an id."""
    fault = id_fault(name)
    if fault is None:
        return []
    return [Problem(file, 0, 0, f"{name!r} can’t be an id: {fault}", f"rename it: {make_id(name) or 'a-short-name'}")]
