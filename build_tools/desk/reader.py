"""The reader's page of an event as it would be now: rendered in memory from the sheets, nothing written."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from build_tools.pages.event import article, explainer, moved, side_by_side, sources, who_said_what, wording
from build_tools.pages.views.book import Book
from build_tools.pipeline.load import load_event, load_project
from build_tools.sheets.bundle import Project

PAGES: tuple[ModuleType, ...] = (explainer, side_by_side, who_said_what, wording, sources, article, moved)
"""What makes an event's pages; pictures and data files are left to a build."""
_FRONT = re.compile(rb"\A---\n.*?\n---\n", re.DOTALL)


def page(root: Path, event: str, path: str) -> str | None:
    """Return the body of a page of an event; None where there is no such page.

    Args:
        root: The project.
        event: The event's id.
        path: The page's address relative to the site: events/ID/side-by-side/.
    """
    project, _ = load_project(root, events=())
    if project is None:
        return None
    sheets, _ = load_event(root, event, project.settings, project.lexicon)
    if sheets is None:
        return None
    name = f"{path}index.md" if path.endswith("/") else path
    book = Book(Project(root, project.settings, project.outlets, project.lexicon, (sheets,)), sheets)
    for module in PAGES:
        made: dict[str, bytes] = module.make(book)
        if name in made:
            return _FRONT.sub(b"", made[name], count=1).decode()
    return None


@cache
def theme_sheet() -> Path | None:
    """Return the style sheet of the theme that ours stands on."""
    spec = find_spec("material")
    folder = Path(spec.origin).parent / "templates" / "assets" / "stylesheets" if spec and spec.origin else None
    return next(iter(sorted(folder.glob("main.*.min.css"))), None) if folder else None
