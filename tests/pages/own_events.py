"""The project's own events and their generated files, read and made once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from build_tools.pages.event.frame import Files
from build_tools.pages.render import pages
from build_tools.pipeline.load import load_project
from build_tools.sheets.bundle import Project

ROOT = Path(__file__).parents[2]


@cache
def own_project() -> Project:
    project, problems = load_project(ROOT)
    assert project is not None, problems
    return project


@cache
def own_pages() -> Files:
    return pages(own_project())


def write_data(files: Files, folder: Path) -> Path:
    """Write the data files among a site's files; return the folder."""
    for path, data in files.items():
        if "/data/" in path and not path.endswith(".md"):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    return folder
