"""Copies of the project with the worked example as its one event: what a build needs, and nothing that was built."""

from __future__ import annotations

import shutil
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
EXAMPLE = "fictional-bridge-closure"


def copy_project(to: Path, *, texts: bool = True, source: Path = PROJECT) -> Path:
    """Copy the program and the worked example; return the folder.

    Args:
        to: The folder, which is made.
        texts: Whether the articles' texts come along.
        source: The project, or a copy of it.
    """
    shutil.copytree(source / "build_tools", to / "build_tools", ignore=shutil.ignore_patterns("__pycache__"))
    about = Path("content", "pages", "about")
    shutil.copytree(source / about, to / about, ignore=shutil.ignore_patterns("benchmark"))  # which is generated
    for folder in ("data/lexicon", f"data/events/{EXAMPLE}", *((f"content/articles/{EXAMPLE}",) if texts else ())):
        shutil.copytree(source / folder, to / folder)
    for file in ("mkdocs.yml", "data/outlets.yml", "data/settings.yml"):
        shutil.copy(source / file, to / file)
    return to
