"""What in the project's folders would lead out of them: symbolic links, and names that no id can be made of.

Whoever sends a change could send a link too: to a file whose words would then be published, or to a folder that would
be written to. What leads out is refused before anything is read; texts that lie elsewhere are named by `--articles`.
"""

from __future__ import annotations

import os
from pathlib import Path

from build_tools.models import Problem
from build_tools.models.ids import id_fault, make_id
from build_tools.sheets.files import relative

FOLDERS = ("data", "content")


def leading_out(root: Path) -> list[Problem]:
    """Give an error for each symbolic link below data/ and content/ that leads out of the project.

    Pages are among them: who reads the sheets may go on to write there.
    """
    inside = root.resolve()
    cure = "put the file itself there; texts that lie elsewhere are named by --articles DIR"
    links = (Path(link) for folder in FOLDERS for link in _links(str(root / folder)))
    found = (relative(root, link) for link in links if not link.resolve().is_relative_to(inside))
    return [Problem(link, 0, 0, "a symbolic link leads out of the project", cure) for link in sorted(found)]


def _links(folder: str) -> list[str]:
    """Give the symbolic links from a folder down, the folder among them; asked of thousands of folders at each save."""
    if os.path.islink(folder):  # noqa: PTH114
        return [folder]
    found: list[str] = []
    to_read = [folder] if os.path.isdir(folder) else []  # noqa: PTH112
    while to_read:
        with os.scandir(to_read.pop()) as entries:
            for entry in entries:
                if entry.is_symlink():
                    found.append(entry.path)
                elif entry.is_dir(follow_symlinks=False):
                    to_read.append(entry.path)
    return found


def name_fault(file: str, name: str) -> list[Problem]:
    """Give an error where the name of an event's folder or of an article's file can't be an id."""
    fault = id_fault(name)
    if fault is None:
        return []
    return [Problem(file, 0, 0, f"{name!r} can’t be an id: {fault}", f"rename it: {make_id(name) or 'a-short-name'}")]
