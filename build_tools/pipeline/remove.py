"""Take an event out of the project."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from build_tools.sheets.files.atomic import lock


@dataclass(frozen=True)
class Parts:
    """The files of an event, by what becomes of them."""

    event: str
    removed: tuple[Path, ...]
    kept: tuple[Path, ...]


def parts_of(root: Path, event: str, *, texts: bool = False) -> Parts:
    """Return what removing an event removes and keeps.

    Args:
        root: The project.
        event: The event's id.
        texts: Whether its article texts go too. They may be the only copy, so by default they stay.
    """
    sheets, articles = (
        tuple(sorted(path for path in (root / place / event).rglob("*") if path.is_file()))
        for place in ("data/events", "content/articles")
    )
    return Parts(event, (*sheets, *articles), ()) if texts else Parts(event, sheets, articles)


def remove(root: Path, parts: Parts) -> None:
    """Remove the files and the folders that they leave empty.

    Raises:
        OSError: A file can't be removed; those before it are gone.
    """
    with lock(root):
        for path in parts.removed:
            path.unlink(missing_ok=True)
        for place in ("data/events", "content/articles"):
            folder = root / place / parts.event
            if not any(path.is_file() for path in folder.rglob("*")):
                shutil.rmtree(folder, ignore_errors=True)
