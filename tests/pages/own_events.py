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
