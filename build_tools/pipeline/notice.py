"""Tell an editor what is wrong with the sheets on whichever page is open, until it is mended.

    problems ─▶ a piece of the theme that every page shows above its masthead ─▶ MkDocs, while serving, builds again

The pages themselves stay as they last were right. The piece is generated, ignored by Git, and never in a build: what
writes the pages takes it away first.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from build_tools.models import Problem

NOTICE = Path("build_tools", "theme", "partials", "problems.html")
"""main.html includes it where it is there."""
_SHOWN = 20
"""Problems on the page; the terminal has them all."""


def mark_problems(root: Path, problems: Sequence[Problem]) -> None:
    """Show what is wrong on every page; with nothing wrong, take an earlier notice away.

    Args:
        root: The project.
        problems: What is wrong.
    """
    path = root / NOTICE
    if not problems:
        path.unlink(missing_ok=True)
        return
    from build_tools.pages.templating import fragment

    told = sorted(problems)
    path.parent.mkdir(parents=True, exist_ok=True)
    # MkDocs reads this as a template: what an editor wrote must not be read as one.
    text = fragment("problems", "", problems=told[:_SHOWN], more=len(told[_SHOWN:]))
    path.write_text(text.replace("{", "&#123;"), encoding="utf-8")
