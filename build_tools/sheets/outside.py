"""What in the project's folders would lead out of them: symbolic links, and names that no id can be made of.

Whoever sends a change could send a link too: to a file whose words would then be published, or to a folder that would
be written to. What leads out is refused before anything is read; texts that lie elsewhere are named by `--articles`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from build_tools.models import Problem
from build_tools.models.ids import id_fault, make_id
from build_tools.sheets.files import relative

FOLDERS = ("data", "content")


def leading_out(root: Path) -> list[Problem]:
    """Give an error for each symbolic link below data/ and content/ that leads out of the project."""
    inside = root.resolve()
    cure = "put the file itself there; texts that lie elsewhere are named by --articles DIR"
    return [
        Problem(relative(root, path), 0, 0, "a symbolic link leads out of the project", cure)
        for folder in FOLDERS
        for path in _links(root / folder)
        if not path.resolve().is_relative_to(inside)
    ]


def _links(folder: Path) -> Iterator[Path]:
    if folder.is_symlink():
        yield folder
    elif folder.is_dir():
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.is_symlink():
                    yield Path(entry.path)
                elif entry.is_dir(follow_symlinks=False):
                    yield from _links(Path(entry.path))


def name_fault(file: str, name: str) -> list[Problem]:
    """Give an error where the name of an event's folder or of an article's file can't be an id."""
    fault = id_fault(name)
    if fault is None:
        return []
    return [Problem(file, 0, 0, f"{name!r} can’t be an id: {fault}", f"rename it: {make_id(name) or 'a-short-name'}")]
