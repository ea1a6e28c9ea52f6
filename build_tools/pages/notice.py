"""Tell an editor on the served pages what is wrong with the sheets, until it is mended."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from build_tools.models import Problem
from build_tools.pages.environment import page

_PAGE = "index.md"


def mark_problems(problems: Sequence[Problem], out: Path) -> None:
    """Put the list of problems in the place of the home page; the next `render` puts the home page back.

    Args:
        problems: What is wrong; with none, nothing is done.
        out: The folder of pages.
    """
    if not problems:
        return
    front = {"title": "The sheets need mending", "hide": ["navigation", "toc"], "search": {"exclude": True}}
    out.mkdir(parents=True, exist_ok=True)
    (out / _PAGE).write_bytes(page("problems", front, "", problems=sorted(problems)))
