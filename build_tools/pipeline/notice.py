"""Show an editor what is wrong with the sheets on whichever page is open, until it is fixed.

    problems ─▶ a piece of HTML in .cache ─▶ `serve` shows it above each page's masthead

The pages themselves stay as they last were right, and no build holds it.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from build_tools.models import Problem
from build_tools.pipeline.cache import PROBLEMS

_SHOWN = 20
"""Problems on the page; the terminal has them all."""


def mark_problems(root: Path, problems: Sequence[Problem]) -> None:
    """Show what is wrong on every page; with nothing wrong, take an earlier notice away."""
    path = root / PROBLEMS
    if not problems:
        path.unlink(missing_ok=True)
        return
    from build_tools.pages.templating import fragment

    ordered = sorted(problems)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(fragment("problems", "", problems=ordered[:_SHOWN], more=len(ordered[_SHOWN:])), encoding="utf-8")


def notice(root: Path) -> str:
    """Return what is to be shown on every page; empty where nothing is wrong."""
    with suppress(OSError):
        return (root / PROBLEMS).read_text(encoding="utf-8")
    return ""
