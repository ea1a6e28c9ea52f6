"""Take an event out of the project."""

from __future__ import annotations

import re
import shutil
from contextlib import suppress
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


def naming(root: Path, event: str) -> list[str]:
    """Return where pages written by hand, and the navigation, name an event's pages: `content/pages/about/x.md:9`."""
    names = re.compile(rf"(?<!data/)(?<![\w-])events/{re.escape(event)}(?![\w-])")
    found = []
    for path in (root / "mkdocs.yml", *sorted((root / "content" / "pages" / "about").rglob("*.md"))):
        with suppress(OSError):
            lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
            file = path.relative_to(root).as_posix()
            found += [f"{file}:{number}" for number, line in enumerate(lines, 1) if names.search(line)]
    return found


def remove(root: Path, parts: Parts) -> None:
    """Remove the files and the folders that they leave empty.

    event.yml goes first: what is left of an event when a run is stopped is at most a draft, and not on the site.

    Raises:
        OSError: A file can't be removed; those before it are gone.
    """
    with lock(root):
        for path in sorted(parts.removed, key=lambda path: (path.name != "event.yml", path)):
            path.unlink(missing_ok=True)
        for place in ("data/events", "content/articles"):
            folder = root / place / parts.event
            if not any(path.is_file() for path in folder.rglob("*")):
                shutil.rmtree(folder, ignore_errors=True)
